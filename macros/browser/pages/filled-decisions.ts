/**
 * The decisions on the page that a project is saved as: all of them, also those of no sheet, with
 * what came of each, and what the steering group is asked and was promised.
 */

import { dayText } from "../core/calendar.ts";
import { grouped, isLate } from "../core/project/decision-list.ts";
import {
  disputeTold,
  remarksOf,
  sheetTold,
  stateTold,
  whenTold,
} from "../core/project/decision-texts.ts";
import { type Decision, decisionsOf, meetingOf, type Place } from "../core/project/decisions.ts";
import { type Project, textAt } from "../core/project/project.ts";
import type { Phase, V } from "../core/types.ts";
import { part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { today } from "./days.ts";

/** The worksheets of a page of a project that has no answers yet, by id. */
export function placesOn(page: ParentNode): ReadonlyMap<string, Place> {
  const all = parts(page, "[data-arkki]").map((sheet): [string, Place] => {
    const id = sheet.dataset.arkki ?? "";
    const [number = "", ...title] = (part(sheet, "h3").textContent ?? "").trim().split(" ");
    return [
      id,
      {
        id,
        number,
        title: title.join(" "),
        v: sheet.dataset.v as V,
        phase: sheet.closest<HTMLElement>("[data-vaihe]")?.dataset.vaihe as Phase,
        block: parts(sheet, "section[data-lohko]").at(-1)?.dataset.lohko ?? "",
      },
    ];
  });
  return new Map(all);
}

/** Fills in the decisions of a page from a project; takes the section out when there is nothing. */
export function fillDecisions(
  page: ParentNode,
  project: Project,
  places: ReadonlyMap<string, Place>,
): void {
  const section = part(page, '[data-osa="paatokset"]');
  const meeting = meetingOf(project);
  const days = { today: today(), ...(meeting && { meeting }) };
  const groups = grouped(decisionsOf(project, places, days), "paiva", days.today, NO_ORDERS);
  const rows = groups.flatMap(({ decisions }) => {
    return decisions.map((each) => rowOf(each, isLate(each, days.today)));
  });
  part(section, "tbody").replaceChildren(...rows);
  if (!rows.length) part(section, "table").remove();
  const asked = [
    meeting ? dayText(meeting) : "",
    textAt(project, "hanke/pyynnot"),
    textAt(project, "hanke/lupaukset"),
  ];
  for (const [index, pair] of parts(section, "dl > div").entries()) {
    const text = asked[index]?.trim() ?? "";
    if (text) part(pair, "dd").append(element("p", "answer", text));
    else pair.remove();
  }
  if (!section.querySelector("tr, dd")) section.remove();
}

const NO_ORDERS = { vaihe: [], v: [] };

function rowOf(each: Decision, late: boolean): HTMLElement {
  const state = [stateTold(each), late && "myöhässä", disputeTold(each)].filter((text) => text);
  const row = element("tr");
  row.dataset.vastaus = "";
  row.append(
    cellOf(each.what),
    cellOf(each.who),
    cellOf(whenTold(each)),
    cellOf(state.join(", "), ...remarksOf(each)),
    cellOf(sheetTold(each)),
  );
  return row;
}

/** A cell is as those of sheets are, so that its text is copied as theirs is. */
function cellOf(...lines: readonly string[]): HTMLElement {
  const cell = element("td");
  cell.dataset.kentta = "";
  const some = lines.filter((line) => line !== "");
  cell.append(...some.map((line) => element("p", "answer", line)));
  return cell;
}
