/* Writes answers, by field, on a worksheet's sheet, as one who types and chooses. */
(answers) => {
  for (const [name, answer] of Object.entries(answers)) {
    const field = document.querySelector(`.hb-sheet [data-kentta="${name}"]`);
    if (!field) continue;
    if (field.matches("textarea")) {
      field.value = answer;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (field.matches("input")) {
      if (answer) field.click();
    } else {
      const choices = [...field.querySelectorAll("input")];
      const same = choices.find(({ value }) => value === String(answer));
      same?.click();
    }
  }
};
