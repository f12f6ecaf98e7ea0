/** What is told beside a sheet: where its text is kept, and what was just done. */

import { shownNameOf } from "../core/project/file-name.ts";
import { keepingText, onlyHereText } from "../core/project/status.ts";
import { action, part } from "../parts/component.ts";
import { saveProject } from "../parts/project-saving.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { extrasIfAny } from "./sheet-extras.ts";

/** Saving takes less than this (ms), and is not told then: a status that is said is said once. */
const SOON = 1500;
const NO_PROJECT = "Oma hanke";
const NEWS = {
  poistettu:
    "Tämä hanke on poistettu toisella sivulla. Teksti näkyy vielä tässä, ja hanke palautuu, " +
    "jos kirjoitat.",
  vaihdettu: "Toisella sivulla avattiin toinen hanke. Tämä sivu jatkaa samassa hankkeessa.",
} as const;

export class SheetStatus {
  readonly #status: HTMLElement;
  readonly #onlyHere: HTMLElement;
  readonly #project: HTMLElement;
  readonly #save: HTMLButtonElement;
  #store: ProjectStore | undefined;
  #said = "";
  #news = "";
  #conflicts = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(page: ParentNode) {
    this.#status = part(page, ".hb-kept__status");
    this.#onlyHere = part(page, ".hb-kept__only");
    this.#project = part(page, ".hb-kept__project");
    this.#save = action(page, "vie-hanke");
    this.#save.addEventListener("click", () => this.#saveFile());
  }

  /** Tells of a store from now on. */
  follow(store: ProjectStore): void {
    this.#store = store;
    this.#news = "";
    this.#save.hidden = false;
    this.show();
  }

  /** Tells what was done, until something else is. */
  say(what: string): void {
    this.#said = what;
    this.show();
  }

  /** Takes the focus to what was said: what was done there has no button any more. */
  focus(): void {
    this.#status.tabIndex = -1;
    this.#status.focus();
  }

  /** Tells what another page did to the project. */
  tellNews(news: keyof typeof NEWS): void {
    this.#news = NEWS[news];
    this.show();
  }

  /** Tells how many conflicts the sheet has. */
  tellConflicts(count: number): void {
    if (count === this.#conflicts) return;
    this.#conflicts = count;
    this.show();
  }

  /** Shows what is so now; a saving that goes on is told only when it takes long. */
  show(isLate = false): void {
    const store = this.#store;
    if (!store) return;
    const { status, project } = store;
    const isSaving = status.keeping === "tallentuu" && !status.fault;
    clearTimeout(this.#later);
    if (isSaving && !isLate) this.#later = setTimeout(() => this.show(true), SOON);
    const isKnown = project.values.size > 0 || status.fault;
    const keeping = isKnown && !(isSaving && !isLate) ? keepingText(status) : this.#kept(isSaving);
    setText(this.#status, [this.#said, this.#news, conflictsText(this.#conflicts), keeping]);
    const day = new Date((status.exported ?? 0) * 1000).toLocaleDateString("fi");
    setText(this.#onlyHere, [onlyHereText(status, day)]);
    setText(this.#project, [project.values.size ? shownNameOf(project) : NO_PROJECT]);
    this.#save.classList.toggle("hb-button", status.keeping === "sivulla");
  }

  /** While it is being saved, what was told before is still told of what was saved before. */
  #kept(isSaving: boolean): string {
    const isTold = this.#status.textContent?.includes(SAVED);
    return isSaving && isTold ? SAVED : "";
  }

  async #saveFile(): Promise<void> {
    if (!this.#store) return;
    const extras = await extrasIfAny();
    const name = await saveProject(this.#store, extras?.fileNameOf);
    this.say(`Hanke on tallennettu tiedostoon ${name}.`);
  }
}

const SAVED = keepingText({ keeping: "tallennettu", onlyHere: 0 });

function conflictsText(count: number): string {
  if (count === 0) return "";
  if (count === 1) return "Arkilla on yksi ristiriita. Valitkaa sen kohdalla, mikä jää.";
  return `Arkilla on ${count} ristiriitaa. Valitkaa kunkin kohdalla, mikä jää.`;
}

/** Sets the text only when it is another, for what is set is spoken. */
function setText(place: HTMLElement, sentences: readonly string[]): void {
  const text = sentences.filter((sentence) => sentence !== "").join(" ");
  if (place.textContent !== text) place.textContent = text;
}
