/** The texts and papers of the chosen worksheets, each loaded once, as a script of the site. */

import type { Step } from "../core/workshop/sheets.ts";
import { part, parts } from "./component.ts";
import type { Held } from "./workshop-sheets.ts";

const loading = new Map<string, Promise<void>>();

/** Whether the texts of a worksheet are here. */
export function isLoaded({ texts }: Held): boolean {
  return texts.childElementCount > 0;
}

/** Loads the texts of worksheets that are not here yet; whether all of them are here then. */
export async function loadTexts(held: readonly Held[]): Promise<boolean> {
  await Promise.allSettled(held.map(loadOne));
  return held.every(isLoaded);
}

function loadOne(held: Held): Promise<void> {
  const { address } = held;
  const begun = loading.get(address) ?? load(held);
  loading.set(address, begun);
  begun.catch(() => loading.delete(address)); // it is tried anew when it is asked for again
  return begun;
}

async function load({ address, id, texts }: Held): Promise<void> {
  await hbSearch.load(address);
  const page = new DOMParser().parseFromString(hbTyopohjat?.[id] ?? "", "text/html");
  for (const link of parts<HTMLAnchorElement>(page, 'a[href^="../"]')) {
    link.href = hbSearch.link((link.getAttribute("href") ?? "").replace("../", ""));
  }
  texts.replaceChildren(...page.body.children);
}

/** Copies of what is done, said and filled in a step; none until the texts are here. */
export function textOf({ texts }: Held, step: Step): Element[] {
  const told = texts.querySelector(`[data-ohje="${step.id}"]`);
  return told ? [...document.importNode(told, true).children] : [];
}

/** A copy of a named part of a worksheet whose texts are here. */
export function pieceOf({ texts }: Held, name: string): HTMLElement {
  return document.importNode(part(texts, `[data-osa="${name}"]`), true);
}
