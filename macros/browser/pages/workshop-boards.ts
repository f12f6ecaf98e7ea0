/** The empty sheets for those who are remote: as pictures for a shared board, and as text. */

import { titleOf } from "../core/workshop/picking.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { REFUSED, toClipboard } from "../parts/clipboard.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { savePng } from "../parts/picture-saving.ts";
import type { Held } from "../parts/workshop-sheets.ts";
import { loadTexts, pieceOf } from "../parts/workshop-texts.ts";

const NOT_PAINTED = "Selain ei tehnyt PNG-kuvaa. Käytä SVG-kuvaa.";
const NOT_LOADED = "Kysymyksiä ei saatu ladattua.";

/** Shows them when somebody is remote. */
export function showBoards(root: HTMLElement, plan: Plan, known: ReadonlyMap<string, Held>): void {
  const isWanted = plan.choice.remote > 0 && plan.choice.people > 1;
  part(root, '[data-osa="etana"]').hidden = !isWanted;
  const template = part(root, "template[data-taulupohja]", HTMLTemplateElement);
  const boards = plan.picked.flatMap((picked) => {
    const held = known.get(picked.sheet.id);
    return held && isWanted ? [boardOf(template, held, titleOf(picked))] : [];
  });
  part(root, ".hb-day__boards").replaceChildren(...boards);
}

function boardOf(template: HTMLTemplateElement, held: Held, title: string): HTMLElement {
  const item = copyOf(template);
  item.dataset.taulu = held.id;
  part(item, '[data-osa="nimi"]').textContent = title;
  const pictures = parts(held.content, '[data-osa="kuvat"] > li');
  const links = pictures.map((each) => document.importNode(each, true));
  part(item, "ul").replaceChildren(...links);
  const paint = action(item, "tallenna-png");
  paint.hidden = !links.length;
  paint.setAttribute("aria-label", `${paint.textContent}: ${title}`);
  paint.addEventListener("click", () => savePictures(item));
  const copy = action(item, "kopioi-tekstina");
  copy.setAttribute("aria-label", `${copy.textContent}: ${title}`);
  copy.addEventListener("click", () => copyText(item, held));
  return item;
}

/** Every page of a sheet as a PNG of its own. */
async function savePictures(item: HTMLElement): Promise<void> {
  let isDone = true;
  for (const { href } of parts<HTMLAnchorElement>(item, "ul a")) {
    const file = decodeURIComponent(href.split("/").at(-1) ?? "");
    isDone = (await savePng(href, file.replace(/\.svg$/, ".png"))) && isDone;
  }
  statusOf(item).textContent = isDone ? "Tallennettu." : NOT_PAINTED;
}

async function copyText(item: HTMLElement, held: Held): Promise<void> {
  const isLoaded = await loadTexts([held]);
  const text = isLoaded ? (pieceOf(held, "tekstina").textContent ?? "") : "";
  const isCopied = isLoaded && (await toClipboard(text));
  const refused = isLoaded ? REFUSED : NOT_LOADED;
  statusOf(item).textContent = isCopied ? "Kopioitu." : refused;
}
