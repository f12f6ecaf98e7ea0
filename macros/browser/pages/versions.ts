/**
 * The versions of a worksheet on its page: choosing one changes the measures, the preparation, the
 * steps, what stays open on the sheet and the prints offered. The choice lives in the address.
 */

import type { RunId } from "../core/types.ts";
import { askedRun } from "../core/versions.ts";
import { onStep, readQuery } from "../parts/address.ts";
import { part, parts } from "../parts/component.ts";
import { planIn, words } from "../parts/run-rows.ts";

const TOLD = "hb-newer";
const OPEN = "Jää tässä versiossa auki";

class Versions {
  readonly #links: HTMLAnchorElement[];
  readonly #status: HTMLElement;

  constructor(line: HTMLElement) {
    this.#links = parts<HTMLAnchorElement>(line, "[data-versio-valinta]");
    this.#status = part(document, "[data-versio-tila]");
    line.addEventListener("click", (event) => this.#clicked(event));
    onStep(() => this.read());
  }

  /** Shows the version that the address asks. */
  read(): void {
    const known = this.#links.map(idOf);
    const { run, fault } = askedRun(readQuery().get("versio"), location.hash, known);
    this.#show(run);
    this.#tell(fault, fault && TOLD);
  }

  /** Says a sentence; one that is for the eyes as well has a look of its own. */
  #tell(sentence: string, look = ""): void {
    this.#status.className = look || "hb-sr";
    this.#status.textContent = sentence;
  }

  #clicked(event: MouseEvent): void {
    const link = this.#links.find((each) => event.composedPath().includes(each));
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, "", link.href);
    this.#show(idOf(link));
    this.#tell(`Sivulla on nyt: ${link.textContent?.trim()}.`);
  }

  #show(chosen: RunId): void {
    for (const link of this.#links) {
      if (idOf(link) === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const each of parts(document, "[data-ajossa]")) {
      each.hidden = !words(each.dataset.ajossa).includes(chosen);
      if (each instanceof HTMLDetailsElement) each.open = !each.hidden;
    }
    measure(chosen);
    lead(chosen);
    planIn(document, chosen, {});
    leaveOpen(openIn(chosen));
  }
}

/** Leads on to other worksheets in the same version, since it fits the same people. */
function lead(chosen: RunId): void {
  for (const link of parts<HTMLAnchorElement>(document, ".hb-worksheet__when .hb-plain a")) {
    link.search = chosen === "paa" ? "" : `versio=${chosen}`;
  }
}

/** Writes the minutes and the people of the version on the sheet. */
function measure(chosen: RunId): void {
  const { dataset } = part(document, `.hb-facts[data-ajossa="${chosen}"]`);
  const sheet = part(document, "section.hb-sheet");
  part(sheet, '[data-mitta="kesto"]').textContent = dataset.kesto ?? "";
  part(sheet, '[data-mitta="ryhma"]').textContent = dataset.ryhma ?? "";
}

/** The element ids of the fields that the version leaves open. */
function openIn(chosen: RunId): string[] {
  const run = document.querySelector<HTMLElement>(`details[data-ajossa="${chosen}"]`);
  return run?.dataset.auki?.split(" ").filter(Boolean) ?? [];
}

/** Marks the fields that the version does not fill. */
function leaveOpen(ids: readonly string[]): void {
  for (const each of parts(document, ".is-left-open")) {
    each.classList.remove("is-left-open");
    each.removeAttribute("aria-description");
  }
  for (const id of ids) {
    const field = document.getElementById(id);
    field?.classList.add("is-left-open");
    field?.setAttribute("aria-description", OPEN);
  }
}

function idOf({ dataset }: HTMLElement): RunId {
  return dataset.versioValinta as RunId;
}

/** Starts the versions where the page has their line. */
export function startVersions(): void {
  const line = document.querySelector<HTMLElement>(".hb-versions");
  if (line) new Versions(line).read();
}
