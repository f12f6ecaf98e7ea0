/** A sheet that is filled on its page: what is written stays in this browser; nothing is sent. */

import { type Answers, emptied } from "../core/answers.ts";
import { action, part, parts } from "../parts/component.ts";
import { SheetStore } from "../store/sheet.ts";
import { SheetFields } from "./sheet-fields.ts";

const LOST = "Teksti säilyy tällä sivulla, mutta katoaa, kun suljet sen. Tulosta arkki ajoissa.";
const STILL_THERE = "Se on yhä tallessa selaimessa, eikä sitä ole poistettu.";
const SAY = {
  refused: `Selain ei anna tallentaa. ${LOST}`,
  full: `Selaimen tallennustila on täynnä. ${LOST}`,
  damaged: `Aiemmin tallennettua tekstiä ei voitu lukea. ${STILL_THERE}`,
  older: "Työpohja on uusiutunut. Aiemmat vastauksesi on tuotu tähän versioon.",
  cleared: "Arkki on tyhjennetty.",
  restored: "Vastaukset on palautettu.",
} as const;

class FilledSheet {
  readonly #fields: SheetFields;
  readonly #store: SheetStore;
  readonly #status: HTMLElement;
  readonly #clear: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  #cleared: Answers = new Map();

  constructor(sheet: HTMLElement, page: ParentNode) {
    this.#fields = new SheetFields(sheet);
    this.#store = new SheetStore(sheet.dataset.tyopohja ?? "", sheet.dataset.versio ?? "");
    this.#status = part(page, ".hb-kept__status");
    this.#clear = action(page, "tyhjenna");
    this.#undo = action(page, "kumoa");
    sheet.addEventListener("input", (event) => this.#changed(event));
    this.#clear.addEventListener("click", () => this.#empty());
    this.#undo.addEventListener("click", () => this.#restore());
    this.#store.hear((answers) => this.#fields.fill(answers, document.activeElement));
  }

  /** Shows what was kept; what was typed while the page was loading is newer. */
  read(): void {
    const { answers, note } = this.#store.read();
    this.#fields.fill(new Map([...answers, ...this.#fields.values()]));
    this.#say(note);
    if (note === "older") this.#store.write(this.#fields.values());
  }

  #changed(event: Event): void {
    this.#fields.refresh();
    this.#undo.hidden = true;
    this.#say(this.#store.write(this.#fields.changed(event)));
  }

  #empty(): void {
    this.#cleared = this.#fields.values();
    this.#fields.fill(new Map());
    const fault = this.#store.write(emptied(this.#cleared));
    this.#undo.hidden = false;
    this.#undo.focus();
    this.#say(fault ?? "cleared");
  }

  #restore(): void {
    this.#fields.fill(this.#cleared);
    const fault = this.#store.write(this.#cleared);
    this.#undo.hidden = true;
    this.#clear.focus();
    this.#say(fault ?? "restored");
  }

  #say(what: keyof typeof SAY | undefined): void {
    this.#status.textContent = what ? SAY[what] : "";
  }
}

/** The filled example is printed in the sheet's place, for the time of the printing. */
function printExample(): void {
  const root = document.documentElement;
  root.classList.add("hb-tulosta-esimerkki");
  const end = () => root.classList.remove("hb-tulosta-esimerkki");
  addEventListener("afterprint", end, { once: true });
  print();
}

/** Starts every sheet of the page that is filled where it stands. */
export function startSheets(): void {
  for (const sheet of parts(document, ".hb-sheet[data-tyopohja]")) {
    const page = sheet.closest(".hb-worksheet__main") ?? document;
    new FilledSheet(sheet, page).read();
    action(page, "tulosta").addEventListener("click", () => print());
    action(page, "tulosta-esimerkki").addEventListener("click", printExample);
  }
}
