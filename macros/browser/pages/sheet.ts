/** The sheets of a page, each filled where it stands in the project that is open. */

import { action, part, parts } from "../parts/component.ts";
import { claimOpen, hasOldSheets, openNew, projectToOpen } from "../store/opening.ts";
import { ProjectStore } from "../store/project-store.ts";
import { FilledSheet } from "./filled-sheet.ts";
import { extrasIfAny } from "./sheet-extras.ts";
import { startFileChoice } from "./sheet-file-choice.ts";
import { listenPasting } from "./sheet-pasting.ts";

/** One sheet, and the project that it is of. */
class SheetOfProject {
  readonly #worksheet: string;
  readonly #filled: FilledSheet;

  constructor(sheet: HTMLElement, page: ParentNode) {
    this.#worksheet = sheet.dataset.tyopohja ?? "";
    this.#filled = new FilledSheet(sheet, page);
    listenPasting(sheet, this.#filled.shown);
    part(page, "[data-tayta]").addEventListener("click", (event) => {
      event.preventDefault();
      this.#filled.begin();
    });
  }

  /** Opens the project that is open in this browser. */
  async open(): Promise<void> {
    await this.#bind(await projectToOpen());
    this.#filled.goTo();
  }

  async #bind(id: string): Promise<void> {
    const store = new ProjectStore(id);
    let isRemoved = false;
    store.hear((news) => {
      isRemoved ||= news === "poistettu";
      if (news === "vaihdettu" && store.project.values.size === 0) this.#rebind(store);
    });
    this.#filled.shown.onWrite = () => claimOpen(id);
    store.write(this.#filled.typed());
    this.#filled.shown.follow(store);
    await store.start();
    if (isRemoved) return this.#bind(openNew());
    await this.#takeOver(store);
    this.#filled.shown.show();
    if (store.project.values.size === 0) return;
    const extras = await extrasIfAny();
    extras?.moveFields(this.#filled.shown);
  }

  /** Nothing is written here yet, so the page goes along to the project that another one opened. */
  async #rebind(store: ProjectStore): Promise<void> {
    store.stop();
    await this.#bind(await projectToOpen());
  }

  async #takeOver(store: ProjectStore): Promise<void> {
    const extras = hasOldSheets() ? await extrasIfAny() : undefined;
    const told = await extras?.takenOver(store, this.#worksheet);
    if (!told) return;
    claimOpen(store.project.id);
    this.#filled.shown.status.say(told);
  }
}

/** Prints when what lays a long sheet on several pages is there. */
async function printSheet(): Promise<void> {
  await extrasIfAny();
  print();
}

/** The filled example is printed in the sheet's place, for the time of the printing. */
function printExample(): void {
  const root = document.documentElement;
  root.classList.add("hb-tulosta-esimerkki");
  const end = () => root.classList.remove("hb-tulosta-esimerkki");
  addEventListener("afterprint", end, { once: true });
  printSheet();
}

/** Starts every sheet of the page that is filled where it stands. */
export function startSheets(): void {
  for (const sheet of parts(document, ".hb-sheet[data-tyopohja]")) {
    const page = sheet.closest(".hb-worksheet") ?? document;
    new SheetOfProject(sheet, page).open();
    startFileChoice(page);
    action(page, "tulosta").addEventListener("click", printSheet);
    action(page, "tulosta-esimerkki").addEventListener("click", printExample);
  }
}
