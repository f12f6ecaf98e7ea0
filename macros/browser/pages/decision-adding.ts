/** The form by which a decision of no sheet is added; it tells what a written day was read as. */

import { type Day, dayText } from "../core/calendar.ts";
import { readDay } from "../core/finnish-days.ts";
import { part } from "../parts/component.ts";

const HINT = "Esimerkiksi 12.9.2026, pe 12.9., vko 38 tai syyskuun loppuun.";

/** What is written in the form. */
export interface Written {
  readonly mita: string;
  readonly kuka: string;
  readonly milloin: string;
}

/** Calls `add` with what was written when the form is sent, and empties the form after it. */
export function listenAdding(
  root: HTMLElement,
  today: Day,
  add: (written: Written) => Promise<void>,
): void {
  const form = part(root, '[data-toimi="lisaa"]', HTMLFormElement);
  const read = part(form, "#paatos-luettu");
  form.addEventListener("input", () => {
    const reading = readDay(writtenIn(form).milloin, { written: today });
    read.textContent = "day" in reading ? `Luettu päiväksi ${dayText(reading.day)}.` : HINT;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const written = writtenIn(form);
    if (!written.mita.trim()) return;
    await add(written);
    form.reset();
    read.textContent = HINT;
  });
}

function writtenIn(form: HTMLFormElement): Written {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");
  return { mita: text("mita"), kuka: text("kuka"), milloin: text("milloin") };
}
