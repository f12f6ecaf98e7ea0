/** Points of a sheet: its grades added up, and how many have been given. */

/** What stands for a grade that is missing: nothing. */
export interface Points {
  readonly total: number;
  readonly given: number;
  readonly asked: number;
}

const HIGHEST = 5;

/** Adds up grades; an empty one is not given. */
export function pointsOf(grades: readonly string[]): Points {
  const given = grades.filter((grade) => grade !== "").map(Number);
  const total = given.reduce((sum, grade) => sum + grade, 0);
  return { total, given: given.length, asked: grades.length };
}

/** What is told of points: `Arvosanat yhteensä 25, kun täysi määrä on 40. Arvioitu 7/8.` */
export function pointsText({ total, given, asked }: Points): string {
  const most = asked * HIGHEST;
  return `Arvosanat yhteensä ${total}, kun täysi määrä on ${most}. Arvioitu ${given}/${asked}.`;
}
