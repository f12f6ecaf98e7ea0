/** A decision as a row of the list: its day, what, who and state, and the buttons of the row. */

import { type Day, dayText } from "../core/calendar.ts";
import { NO_MEETING } from "../core/loose-days.ts";
import {
  dayTold,
  STANDINGS,
  STATE_NAMES,
  type Standing,
  standingOf,
} from "../core/project/decision-list.ts";
import { sheetTold, statesTold, whenTold } from "../core/project/decision-texts.ts";
import type { Decision } from "../core/project/decisions.ts";
import type { State } from "../core/project/state.ts";
import { hashOf } from "../core/sheet-address.ts";
import { action, part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { markOf } from "./decision-marks.ts";
import { addressOf } from "./sheet-places.ts";

export class DecisionRows {
  readonly #root: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #addresses = new Map<string, string | undefined>();

  /** Takes the root of the page, which holds the template and the map. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#template = part(root, 'template[data-osa="rivi"]', HTMLTemplateElement);
  }

  /** The row of a decision as it stands today. */
  row(each: Decision, today: Day): HTMLElement {
    const row = copyOf(this.#template);
    const standing = standingOf(each, today);
    const what = each.what || "(ei vielä tekstiä)";
    row.dataset.paatos = each.record;
    row.dataset.tila = each.state;
    if (standing === "myohassa") row.dataset.myohassa = "true";
    text(row, "milloin", whenTold(each));
    text(row, "aika", dayTold(each, today));
    text(row, "numero", each.place?.number ?? "");
    text(row, "mita", what);
    text(row, "kuka", each.who || "Ei tekijää");
    text(row, "tila", stateName(each, standing));
    text(row, "kerrottu", toldOf(each));
    part(row, '[data-osa="merkki"]').append(markOf(this.#root, standing));
    if (each.place) row.classList.add(`hb-v--${each.place.v}`);
    const isOnMeeting = each.day.kind === "unread" && each.day.why === NO_MEETING;
    part(row, '[data-osa="kokous"]').hidden = !isOnMeeting;
    this.#link(row, each);
    this.#buttons(row, each, what);
    return row;
  }

  #link(row: HTMLElement, each: Decision): void {
    const link = part(row, '[data-osa="arkki"]', HTMLAnchorElement);
    link.textContent = sheetTold(each);
    const address = each.place && this.#addressOf(each.place.id);
    if (address) link.href = `${address}${hashOf(each.sheet)}`;
  }

  #addressOf(worksheet: string): string | undefined {
    if (!this.#addresses.has(worksheet)) {
      this.#addresses.set(worksheet, addressOf(this.#root, worksheet));
    }
    return this.#addresses.get(worksheet);
  }

  #buttons(row: HTMLElement, each: Decision, what: string): void {
    action(row, "tehty").hidden = each.state === "tehty" || each.state === "turha";
    action(row, "vahvista").hidden = each.day.kind !== "guess" || each.state === "tehty";
    for (const name of ["tehty", "vahvista", "muuta"]) {
      const button = action(row, name);
      button.setAttribute("aria-label", `${button.textContent}: ${what}`);
    }
  }
}

function text(row: HTMLElement, name: string, told: string): void {
  const place = part(row, `[data-osa="${name}"]`);
  place.textContent = told;
  place.hidden = told === "";
}

function stateName({ state, reopened }: Decision, standing: Standing): string {
  if (standing === "ristiriita") return STANDINGS.ristiriita;
  if (reopened) return STANDINGS.avattu;
  return standing === "myohassa" ? STANDINGS.myohassa : STATE_NAMES[state];
}

/** What is told under a decision: that it was opened again, its reason, its note, its conflicts. */
function toldOf({ reopened, reason, note, states, isApart }: Decision): string {
  const all = [
    reopened && reopenedTold(reopened),
    reason && `Syy: ${reason}`,
    note && `Huomio: ${note}`,
    states.length > 1 &&
      `Tilaksi on merkitty kahdessa paikassa eri asia: ${statesTold(states)}. Valitkaa tila.`,
    isApart && "Päätös on kirjoitettu kahdella tavalla. Valitkaa arkissa, kumpi jää.",
  ];
  return all.filter((told) => told).join("\n");
}

function reopenedTold({ state, day }: State): string {
  const when = day ? ` ${dayText(day)}` : "";
  const was = {
    tehty: "merkitty tehdyksi",
    siirtyi: "siirretty",
    turha: "merkitty tarpeettomaksi",
  };
  const told = state === "auki" ? "" : was[state];
  return `Päätös oli ${told}${when}. Sen jälkeen teksti muuttui, joten se on taas auki.`;
}
