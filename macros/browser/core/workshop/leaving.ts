/** What to leave out of a plan that does not fit its time, with the minutes that each way gives. */

import { listed, spoken } from "../finnish.ts";
import type { Choice } from "./choice.ts";
import { type Picked, titleOf } from "./picking.ts";
import type { Plan } from "./plan.ts";
import { lengthOf } from "./rows.ts";

interface Way {
  readonly minutes: number;
  readonly said: string;
}

/** Ways to make a plan fit, the gentlest first; none when it fits. */
export function leaveOut(plan: Plan): string[] {
  if (!plan.over) return [];
  const byMinutes = (a: Way, b: Way) => a.minutes - b.minutes;
  const shorter = plan.picked.flatMap((_, at) => shortened(plan, at)).sort(byMinutes);
  const ways = [...shorter, ...leftOnes(plan).sort(byMinutes)];
  const enough = ways.filter(({ minutes }) => minutes >= plan.over);
  if (enough.length) return enough.map(({ said }) => said);
  return [plan.picked.length > 1 ? severalLeft(plan) : stillOver(plan, shorter[0])];
}

/** A worksheet in its short version. */
function shortened({ picked, choice, minutes }: Plan, at: number): Way[] {
  const each = picked[at];
  const short = each && shortOf(each, choice);
  if (!each || !short) return [];
  const others = picked.map((other, place) => (place === at ? { ...other, run: short } : other));
  const freed = minutes - lengthOf(others);
  const said = `Ota ${titleOf(each)} lyhyenä: aikaa vapautuu ${spoken(freed)}.`;
  return [{ minutes: freed, said }];
}

function shortOf({ sheet, run }: Picked, { people }: Choice) {
  const short = sheet.runs.find(({ id }) => id === "lyhyt");
  return short && short.minutes < run.minutes && people >= short.least ? short : undefined;
}

/** Each worksheet left to another time, where there are others. */
function leftOnes({ picked, minutes }: Plan): Way[] {
  if (picked.length < 2) return [];
  return picked.map((each, at) => {
    const freed = minutes - lengthOf(picked.filter((_, place) => place !== at));
    const said = `Siirrä ${titleOf(each)} toiseen kertaan: aikaa vapautuu ${spoken(freed)}.`;
    return { minutes: freed, said };
  });
}

/** As many of the first worksheets as fit, or the shortest, and the others to another time. */
function severalLeft({ picked, choice }: Plan): string {
  const first = picked.filter((_, at) => lengthOf(picked.slice(0, at + 1)) <= choice.slot);
  const [shortest] = [...picked].sort((a, b) => lengthOf([a]) - lengthOf([b]));
  const fits = shortest && lengthOf([shortest]) <= choice.slot ? [shortest] : [];
  const kept = first.length ? first : fits;
  if (!kept.length) {
    const least = shortest ? lengthOf([shortest]) : 0;
    return `Mikään valituista ei mahdu. Varaa aikaa vähintään ${spoken(least)}.`;
  }
  const names = listed(kept.map(titleOf));
  const others = listed(picked.filter((each) => !kept.includes(each)).map(titleOf));
  return `Aikaan mahtuu ${names}. Siirrä toiseen kertaan ${others}.`;
}

function stillOver({ over }: Plan, way: Way | undefined): string {
  if (!way) return "Lyhyempää versiota ei ole. Varaa lisää aikaa.";
  return `${way.said} Sen jälkeenkin puuttuu ${spoken(over - way.minutes)}.`;
}
