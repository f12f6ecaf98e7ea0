/** The buttons by which a visitor marks a worksheet, ”merkitty” and ”käytetty”. */

import { look } from "../core/marks.ts";
import { hearMarks, readMarks, toggleMark } from "../store/marks.ts";
import { nearest, parts } from "./component.ts";

/** Makes the buttons work; `changed` is called when the marks change, here or in another tab. */
export function startMarks(changed: () => void = () => {}): void {
  const refresh = () => {
    show();
    changed();
  };
  document.addEventListener("click", (event) => {
    const button = nearest(event, "[data-merkinta]");
    if (!button) return;
    if (toggleMark(worksheetOf(button), kindOf(button))) refresh();
    else if (button.lastChild) button.lastChild.textContent = " Selain ei anna tallentaa";
  });
  hearMarks(refresh);
  show();
}

function show(): void {
  const marks = readMarks();
  for (const button of parts(document, "[data-merkinnat] [data-merkinta]")) {
    const isOn = marks.get(worksheetOf(button))?.includes(kindOf(button)) ?? false;
    button.setAttribute("aria-pressed", String(isOn));
    const glyph = button.firstElementChild;
    if (glyph) glyph.textContent = look(kindOf(button), isOn);
  }
}

function worksheetOf(button: HTMLElement): string {
  return button.closest<HTMLElement>("[data-merkinnat]")?.dataset.merkinnat ?? "";
}

function kindOf(button: HTMLElement): string {
  return button.dataset.merkinta ?? "";
}
