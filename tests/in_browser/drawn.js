// Redraws a page that follows a project up, and a plain table of as many rows; layout included.
({ control, event }) => {
  const field = document.querySelector(control);
  const timed = (work) => {
    const start = performance.now();
    work();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  };
  const redraw = () => field.dispatchEvent(new Event(event, { bubbles: true }));
  const table = document.createElement("table");
  document.querySelector("main").append(table);
  const peer = () => {
    table.replaceChildren();
    for (let number = 0; number < 200; number += 1) {
      const row = table.insertRow();
      const what = `Teko ${number}: kutsutaan jatkajat koolle`;
      for (const text of [`${(number % 28) + 1}.9.2026`, what, "Tekijä", "Auki"]) {
        row.insertCell().textContent = text;
      }
    }
  };
  const first = [timed(redraw)];
  const later = Array.from({ length: 5 }, () => timed(redraw));
  const plain = Array.from({ length: 5 }, () => timed(peer));
  return { first, later, peer: plain };
}
