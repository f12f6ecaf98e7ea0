/** The page that tells a steering group where the open project stands (/hanke/tilanne/). */

import { type Day, dayText, isDay } from "../core/calendar.ts";
import { type Line, lineOfTime } from "../core/project/decision-line.ts";
import { countsOf, STANDINGS } from "../core/project/decision-list.ts";
import { type Decision, decisionsOf, meetingOf, meetingSet } from "../core/project/decisions.ts";
import { type Project, textAt } from "../core/project/project.ts";
import { isInvented } from "../core/project/summary.ts";
import { byKind, KINDS } from "../core/project/told-decisions.ts";
import { action, part, parts, rootOf } from "../parts/component.ts";
import { openOn } from "../parts/opened-project.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { today } from "./days.ts";
import { showProgress } from "./project-map.ts";
import { placesIn } from "./sheet-places.ts";
import { drawnLine } from "./standing-drawings.ts";
import {
  showAsked,
  showDecisions,
  showIndicators,
  showMoney,
  showPromised,
} from "./standing-parts.ts";
import { showRequests } from "./standing-requests.ts";

type Control = HTMLInputElement | HTMLTextAreaElement;

class StandingPage {
  readonly #root: HTMLElement;
  readonly #today: Day = today();
  #store: ProjectStore | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    action(root, "tulosta").addEventListener("click", () => print());
    part(root, ".hb-standing__form").addEventListener("input", () => this.#write());
    part(root, ".hb-standing__form").addEventListener("submit", (event) => event.preventDefault());
  }

  /** Opens the project and shows where it stands. */
  async start(): Promise<void> {
    await openOn(this.#root, (store) => {
      this.#store = store;
      this.#show();
    });
    const meeting = this.#control("kokous");
    if (location.hash === `#${meeting.id}`) meeting.focus();
  }

  #write(): void {
    const value = (name: string) => this.#control(name).value;
    const meeting = value("kokous");
    this.#store?.write([
      ...(isDay(meeting) || !meeting ? [meetingSet(meeting)] : []),
      ["hanke/pyynnot", value("pyynnot")],
      ["hanke/lupaukset", value("lupaukset")],
    ]);
    this.#show();
  }

  #control(name: string): Control {
    return part<Control>(this.#root, `.hb-standing__form [name="${name}"]`);
  }

  #show(): void {
    const project = this.#store?.project;
    if (!project) return;
    const meeting = meetingOf(project);
    this.#fill("kokous", meeting ?? "");
    this.#fill("pyynnot", textAt(project, "hanke/pyynnot"));
    this.#fill("lupaukset", textAt(project, "hanke/lupaukset"));
    this.#text("kokouksen-nimi", meeting ? "Kokous" : "Tilanne");
    this.#text("kokouspaiva", dayText(meeting ?? this.#today));
    for (const mark of parts(this.#root, '[data-osa="keksitty"]'))
      mark.hidden = !isInvented(project);
    const days = { today: this.#today, ...(meeting && { meeting }) };
    const places = placesIn(this.#root);
    const all = decisionsOf(project, places, days);
    this.#showDecisions(all);
    this.#showSheets(project, all);
  }

  /** What is being written is not written over. */
  #fill(name: string, value: string): void {
    const control = this.#control(name);
    if (document.activeElement !== control && control.value !== value) control.value = value;
  }

  #text(name: string, told: string): void {
    part(this.#root, `[data-osa="${name}"]`).textContent = told;
  }

  #showDecisions(all: readonly Decision[]): void {
    const kinds = byKind(all, this.#today);
    for (const kind of KINDS) showDecisions(this.#root, kind, kinds[kind], this.#today);
    const needed = all.filter(({ state }) => state !== "turha");
    const line = lineOfTime(needed, this.#today);
    const place = part(this.#root, '[data-osa="aikajana"]');
    part(this.#root, '[data-osa="ei-aikajanaa"]').hidden = !!line;
    this.#text("janalla", line ? onLineTold(line.dots.length, all.length) : "");
    place.replaceChildren();
    if (line) place.append(drawnLine(this.#root, line, this.#told(needed, line)));
  }

  #told(all: readonly Decision[], { from, to }: Line): string {
    const counts = countsOf(all, this.#today).map(([standing, count]) => {
      return `${count} ${STANDINGS[standing].toLowerCase()}`;
    });
    return `Päätökset ajassa ${dayText(from)}–${dayText(to)}: ${counts.join(", ")}.`;
  }

  #showSheets(project: Project, all: readonly Decision[]): void {
    const done = showProgress(this.#root, project, all, this.#today);
    this.#text("arkkien-maara", done);
    showAsked(this.#root, textAt(project, "hanke/pyynnot"));
    const indicators = showIndicators(this.#root, project);
    showPromised(this.#root, textAt(project, "hanke/lupaukset"), indicators);
    showMoney(this.#root, project);
    showRequests(this.#root, project);
  }
}

/** How many decisions are on the line, and of how many. */
function onLineTold(count: number, all: number): string {
  const shown = count === 1 ? "yksi päätös" : `${count}\u00a0päätöstä`;
  return `Janalla on ${shown}${count < all ? ` kaikkiaan ${all}\u00a0päätöksestä` : ""}.`;
}

/** Starts the page once the site's own script, which loads others, has run. */
export function startStanding(): void {
  addEventListener("DOMContentLoaded", () => new StandingPage(rootOf("hb-tilanne")).start());
}
