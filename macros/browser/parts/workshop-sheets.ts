/** The worksheets of a workshop as a page has them: in template elements, read once. */

import type {
  Need,
  Per,
  Sheet,
  SheetCopies,
  Step,
  StepKind,
  StepRun,
  Thing,
} from "../core/workshop/sheets.ts";
import { sittingsOf } from "../core/workshop/sittings.ts";
import { part, parts } from "./component.ts";
import { runOf } from "./run-rows.ts";

/**
 * A worksheet: `content` is what the page has of it, `texts` its texts and papers, which are empty
 * until they have been loaded from the script at `address`.
 */
export interface Held extends Sheet {
  readonly content: DocumentFragment;
  readonly texts: DocumentFragment;
  readonly address: string;
}

/** Every worksheet of the page, in its order. */
export function heldSheets(root: ParentNode): Held[] {
  return parts<HTMLTemplateElement>(root, "template[data-numero]").map(heldOf);
}

function heldOf({ dataset, content }: HTMLTemplateElement): Held {
  const files = parts(content, '[data-osa="tiedostot"] > li');
  const sheets = files.filter((file) => file.dataset.laji === "arkki");
  const sizes = sheets.map((file): [string, number] => {
    return [file.dataset.koko ?? "", Number(file.dataset.sivuja)];
  });
  return {
    number: dataset.numero ?? "",
    id: dataset.tunniste ?? "",
    title: dataset.otsikko ?? "",
    runs: parts(content, "[data-ajo]").map(stepRunOf),
    copies: parts(content, '[data-osa="arkit"] > li').map(copiesOf),
    things: parts(content, '[data-osa="tarvikkeet"] > li').map(thingOf),
    pages: new Map(sizes),
    hasPoster: files.some((file) => file.dataset.laji === "juliste"),
    content,
    texts: document.createDocumentFragment(),
    address: dataset.tekstit ?? "",
  };
}

function stepRunOf(list: HTMLElement): StepRun {
  const steps = parts(list, "li").map(stepOf);
  const [preparing, waiting] = [Number(list.dataset.valmistelu), Number(list.dataset.odota)];
  return { ...runOf(list), steps, preparing, waiting, sittings: sittingsOf(steps) };
}

function stepOf({ dataset, textContent }: HTMLElement): Step {
  return {
    id: dataset.teksti ?? "",
    kind: dataset.laji as StepKind,
    title: textContent ?? "",
    minutes: Number(dataset.minuutit),
    least: Number(dataset.vahintaan),
    decides: dataset.paattaa !== undefined,
    need: dataset.tarve as Need,
    agreed: dataset.sovittu ?? "",
    sitting: dataset.kerta ?? "",
  };
}

function copiesOf({ dataset }: HTMLElement): SheetCopies {
  const size = dataset.koko === "a3" ? "a3" : "a4";
  const isOwn = dataset.oma !== undefined;
  return { size, isOwn, count: Number(dataset.maara), per: dataset.kullekin as Per };
}

function thingOf({ dataset }: HTMLElement): Thing {
  return {
    one: dataset.yksi ?? "",
    many: dataset.mita ?? "",
    count: Number(dataset.maara),
    per: dataset.kullekin as Per,
    isSpent: dataset.kuluu !== undefined,
    alone: dataset.yksin ?? "",
    isForMany: dataset.ryhmalle !== undefined,
  };
}

/** The name of a version, as `Suuren ryhmän versio`. */
export function runName({ content }: Held, run: string): string {
  return part(content, `[data-ajo="${run}"]`).dataset.nimi ?? "";
}
