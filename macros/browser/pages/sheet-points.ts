/** Grades added up where the sheet asks for their sum, and written there at a press. */

import { type Points, pointsOf, pointsText } from "../core/points.ts";
import { action, part, parts } from "../parts/component.ts";
import { answerOf, type SheetFields, setValue } from "./sheet-fields.ts";

export class SheetPoints {
  readonly #told: readonly HTMLElement[];
  readonly #fields: SheetFields;

  /** `written` is called with the field in which a sum was written. */
  constructor(sheet: HTMLElement, fields: SheetFields, written: (field: HTMLElement) => void) {
    this.#fields = fields;
    this.#told = parts(sheet, "[data-pisteet]");
    for (const told of this.#told) {
      action(told, "kirjaa-pisteet").addEventListener("click", () => {
        const field = this.#goal(told);
        if (!field) return;
        setValue(field, String(pointsIn(told).total));
        written(field);
        field.focus();
      });
    }
  }

  /** Tells the sums; one that is written already is not offered. */
  show(): void {
    for (const told of this.#told) {
      const points = pointsIn(told);
      const text = pointsText(points);
      const place = part(told, ".hb-points__told");
      const field = this.#goal(told);
      if (place.textContent !== text) place.textContent = text;
      told.hidden = points.given === 0;
      const isWritten = field && answerOf(field) === String(points.total);
      action(told, "kirjaa-pisteet").hidden = !field || !!isWritten;
    }
  }

  #goal(told: HTMLElement): HTMLElement | undefined {
    return this.#fields.at(told.dataset.pisteet ?? "");
  }
}

/** The grades of the block that a sum is told in. */
function pointsIn(told: HTMLElement): Points {
  const block = told.closest(".hb-block") ?? told;
  const grades = parts(block, ".hb-options--asteikko[data-kentta]");
  return pointsOf(grades.map((grade) => String(answerOf(grade))));
}
