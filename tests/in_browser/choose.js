// Chooses in the finder by each of the given choices in turn.
// Gives the worksheets shown after each, with their versions.
(choices) => {
  const form = document.querySelector("#hb-loydin form");
  const cards = () => [...document.querySelectorAll("[data-tyopohja-kortti]:not([hidden])")];
  const choose = (choice) => {
    for (const name of ["vaihe", "v", "muoto"]) {
      for (const box of form.querySelectorAll(`[name=${name}]`)) {
        box.checked = box.value === choice[name];
      }
    }
    for (const name of ["aika", "meita"]) form.elements[name].value = choice[name] || "";
    form.elements.polku.value = choice.polku ?? "";
    form.elements.aika.dispatchEvent(new Event("input", { bubbles: true }));
    return cards().map(({ dataset }) => [dataset.tyopohjaKortti, dataset.versio]);
  };
  return choices.map(choose);
}
