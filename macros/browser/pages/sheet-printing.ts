/**
 * How a sheet is laid on paper: on its one page, or flowing over several when what is written does
 * not fit. It is decided each time that the page is about to be printed.
 */

import { asPrinted } from "../parts/as-printed.ts";
import { part, parts } from "../parts/component.ts";
import { nameCells } from "../parts/table-heads.ts";

const FLOWS = "hb-flows";
const CARDS = "hb-rows-as-cards";
const [LAST, FOOT] = [".hb-box--review", ".hb-sheet__foot"];
const MILLIMETRE = 96 / 25.4;
/** The width of each paper within its margins, in millimetres. */
const WIDTHS: Readonly<Record<string, number>> = {
  "a4-pysty": 186,
  "a4-vaaka": 273,
  "a3-pysty": 273,
  "a3-vaaka": 396,
};
/** A row that is higher than this is read more easily as a card of its own; in millimetres. */
const HIGH_ROW = 55;
/** What surely fits where nothing can be measured: letters in a field, letters on the sheet. */
const [FIELD_FITS, SHEET_FITS] = [60, 500];

/** Decides before each printing how the sheets of a page are laid on paper. */
export function startPrinting(page: ParentNode): void {
  const sheets = () => parts(page, ".hb-paper[data-koko]");
  for (const sheet of sheets()) nameCells(sheet);
  addEventListener("beforeprint", () => {
    for (const sheet of sheets()) lay(sheet);
  });
  addEventListener("afterprint", () => {
    for (const sheet of sheets()) unlay(sheet);
  });
}

function lay(sheet: HTMLElement): void {
  unlay(sheet);
  nameCells(sheet);
  const { koko, suunta } = sheet.dataset;
  const width = (WIDTHS[`${koko}-${suunta}`] ?? 0) * MILLIMETRE;
  sheet.style.width = `${width}px`;
  const isMeasured = asPrinted(width, () => {
    if (!isTooLong(sheet)) return true;
    flow(sheet);
    setHighRowsAsCards(sheet);
    return true;
  });
  sheet.style.width = "";
  if (isMeasured || !mayBeTooLong(sheet)) return;
  flow(sheet);
  for (const table of parts(sheet, "table")) table.classList.add(CARDS);
}

/** Its foot goes with the last question, so that no page holds a foot alone. */
function flow(sheet: HTMLElement): void {
  sheet.classList.add(FLOWS);
  parts(sheet, LAST).at(-1)?.append(part(sheet, FOOT));
}

function unlay(sheet: HTMLElement): void {
  sheet.classList.remove(FLOWS);
  sheet.append(part(sheet, FOOT));
  for (const table of parts(sheet, `.${CARDS}`)) table.classList.remove(CARDS);
}

/** Whether a sheet does not fit its one page, which is as high as its least height. */
function isTooLong(sheet: HTMLElement): boolean {
  const { height } = sheet.getBoundingClientRect();
  return height > Number.parseFloat(getComputedStyle(sheet).minHeight) + 1;
}

function setHighRowsAsCards(sheet: HTMLElement): void {
  const isHigh = (row: HTMLElement) => row.offsetHeight > HIGH_ROW * MILLIMETRE;
  const tables = parts(sheet, "table");
  const high = tables.filter((table) => parts(table, "tbody tr").some(isHigh));
  for (const table of high) table.classList.add(CARDS);
}

function mayBeTooLong(sheet: HTMLElement): boolean {
  const lengths = parts(sheet, ".hb-grow").map(({ dataset }) => dataset.arvo?.length ?? 0);
  const all = lengths.reduce((sum, each) => sum + each, 0);
  return all > SHEET_FITS || Math.max(0, ...lengths) > FIELD_FITS;
}
