/** The messages of a workshop to be copied or opened in mail, and its day for a calendar. */

import {
  type Letter,
  type LetterKind,
  lettersOf,
  mailOf,
  nameOf,
  type OwnLetters,
} from "../core/workshop/letters.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { partsOf, timeOfDay } from "../core/workshop/times.ts";
import { REFUSED, toClipboard } from "../parts/clipboard.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { saveFile } from "../parts/file-saving.ts";
import type { Held } from "../parts/workshop-sheets.ts";

const CALENDAR = "assets/koottu/kalenteri.js";
const KINDS: readonly LetterKind[] = ["kutsu", "muistutus", "jatko"];

/** Shows the messages of a plan. */
export function showLetters(root: HTMLElement, plan: Plan, known: ReadonlyMap<string, Held>): void {
  const own = ownLettersOf(plan, known);
  const template = part(root, "template[data-viestipohja]", HTMLTemplateElement);
  const letters = lettersOf(plan, own).map((each) => drawn(template, each));
  part(root, ".hb-day__letters").replaceChildren(...letters);
  part(root, ".hb-day__letters").hidden = plan.choice.people === 1;
  part(root, "#kutsu").textContent =
    plan.choice.people === 1 ? "Kalenteri" : "Viestit ja kalenteri";
  part(root, '[data-osa="ilman-paivaa"]').hidden = Boolean(plan.choice.day);
  action(root, "kalenteri").setAttribute("aria-disabled", String(!plan.choice.day));
}

/** The messages that the worksheets of a plan have of their own, in their order. */
export function ownLettersOf({ picked }: Plan, known: ReadonlyMap<string, Held>): OwnLetters[] {
  return picked.map(({ sheet }) => {
    const held = known.get(sheet.id);
    return held ? ownLetters(held) : NONE;
  });
}

const NONE: OwnLetters = { kutsu: "", muistutus: "", jatko: "" };

/** The messages that a worksheet has of its own. */
export function ownLetters({ content }: Held): OwnLetters {
  const texts = parts(content, "[data-viesti]").map((letter) =>
    parts(letter, "p")
      .map((each) => each.textContent ?? "")
      .join("\n\n"),
  );
  const [kutsu = "", muistutus = "", jatko = ""] = texts;
  return { kutsu, muistutus, jatko };
}

/** A message drawn from its template: opened, copied or sent by mail. */
export function drawn(
  template: HTMLTemplateElement,
  letter: Letter,
  isOpen = letter.kind === KINDS[0],
): HTMLElement {
  const item = copyOf(template) as HTMLDetailsElement;
  item.dataset.viesti = letter.kind;
  item.open = isOpen;
  part(item, "summary").textContent = letter.title;
  part(item, ".hb-day__letter").textContent = letter.text;
  const mail = mailOf(letter);
  part(item, '[data-osa="posti"]', HTMLAnchorElement).href = mail.address;
  part(item, '[data-osa="liian-pitka"]').hidden = mail.isWhole;
  part(item, '[data-osa="taydenna"]').hidden = !letter.text.includes("[");
  const copy = action(item, "kopioi-viesti");
  copy.setAttribute("aria-label", `Kopioi: ${letter.title}`);
  copy.addEventListener("click", async () => {
    statusOf(item).textContent = (await toClipboard(letter.text)) ? "Kopioitu." : REFUSED;
  });
  return item;
}

/** Saves the day of a workshop as a calendar's file; the library is loaded only then. */
export async function saveCalendar(plan: Plan): Promise<void> {
  const day = partsOf(plan.choice.day);
  if (!day) return;
  await hbSearch.load(CALENDAR);
  const at = (minutes: number) => new Date(day[0], day[1] - 1, day[2], 0, minutes);
  const text = hbDayText({
    name: plan.choice.name || `Työpaja: ${nameOf(plan)}`,
    start: at(plan.choice.start),
    end: at(plan.end),
    place: [plan.choice.place, plan.choice.link].filter(Boolean).join(", "),
    text: plan.rows.map((row) => `${timeOfDay(row.start)} ${row.title}`).join("\n"),
    address: location.protocol === "file:" ? "" : location.href,
    made: new Date(),
  });
  saveFile(`tyopaja-${plan.choice.day}.ics`, text, "text/calendar");
}
