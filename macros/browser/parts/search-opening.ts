/** Opens the search dialog of the header. What works in it is loaded when it is opened first. */

import { action, part } from "./component.ts";
import type { SearchDialog } from "./search-dialog.ts";
import type { Site } from "./site.ts";

const BUNDLE = "assets/koottu/hakuikkuna.js";

class SearchOpening {
  readonly #dialog: HTMLDialogElement;
  readonly #site: Site;
  #working: Promise<SearchDialog> | undefined;

  constructor(dialog: HTMLDialogElement, opener: HTMLElement, site: Site) {
    this.#dialog = dialog;
    this.#site = site;
    action(dialog, "sulje-haku").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => opener.focus());
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  }

  async open(event: Event): Promise<void> {
    event.preventDefault();
    const input = part(this.#dialog, "input", HTMLInputElement);
    if (!this.#dialog.open) this.#dialog.showModal();
    input.focus();
    input.select();
    const working = await this.#work().catch(() => undefined);
    working?.show(); // without it the form leads to the page of answers
  }

  /** What works in the dialog; when it cannot be loaded, it is tried again at the next opening. */
  #work(): Promise<SearchDialog> {
    this.#working ??= this.#site.load(BUNDLE).then(
      () => new hbSearchDialog(this.#dialog, this.#site),
      (error) => {
        this.#working = undefined;
        throw error;
      },
    );
    return this.#working;
  }
}

/**
 * Makes the header's link open the dialog; where a browser has no dialogs the link stays a link.
 */
export function startSearchDialog(site: Site): void {
  const box = document.getElementById("hb-haku") as HTMLDialogElement | null;
  const opener = document.querySelector<HTMLElement>('[data-toimi="haku"]');
  if (!box?.showModal || !opener) return;
  const dialog = new SearchOpening(box, opener, site);
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", (event) => dialog.open(event));
  opener.addEventListener("keydown", (event) => event.key === " " && dialog.open(event));
  // A shortcut of one letter alone would fire under speech input (WCAG 2.1.4).
  opener.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  document.addEventListener("keydown", (event) => isShortcut(event) && dialog.open(event));
}

function isShortcut(event: KeyboardEvent): boolean {
  const isControlled = event.ctrlKey || event.metaKey;
  return isControlled && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
}
