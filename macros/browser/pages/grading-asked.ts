/** A round of one's own as a section of the page, made of the page's template. */

import { askedInHash, isOfOwn } from "../core/ballot-address.ts";
import { type Asked, nameOf, numberOf } from "../core/project/own-rounds.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";

/** What the template calls its round and statement in ids, which must differ on a page. */
const MODEL = "oma-malli";
const OF_LINK = "oma-linkki";
const NAMING = ["id", "for", "name", "aria-labelledby", "aria-describedby", "data-kierros"];

/** The section of a round of one's own; `id` names it on the page. */
export function sectionOf(root: ParentNode, id: string, asked: Asked): HTMLElement {
  const section = copyOf(part(root, 'template[data-osa="oma-kierros"]', HTMLTemplateElement));
  const model = part(root, 'template[data-osa="oma-vaittama"]', HTMLTemplateElement);
  const statements = asked.statements.map((text, index) => {
    const statement = copyOf(model);
    statement.dataset.vaittama = nameOf(index);
    part(statement, '[data-osa="vaittaman-nimi"]').textContent = text;
    rename(statement, `${MODEL}-v`, `${MODEL}-${nameOf(index)}`);
    return statement;
  });
  part(section, '[data-osa="vaittamat"]').append(...statements);
  part(section, "h2").textContent = asked.title;
  section.dataset.numero = String(numberOf(asked));
  rename(section, MODEL, id);
  return section;
}

/** Gives a template's ids and names of their own to a copy. */
function rename(root: HTMLElement, from: string, to: string): void {
  for (const each of [root, ...parts(root, "*")]) {
    for (const name of NAMING) {
      const value = each.getAttribute(name);
      if (value?.startsWith(from)) each.setAttribute(name, to + value.slice(from.length));
    }
  }
}

/** Puts a round of one's own on the page: its section, and its place in the choice. */
export function addOwn(root: ParentNode, section: HTMLElement, title: string): void {
  const option = element("option", "", title);
  option.value = section.dataset.kierros ?? "";
  part(root, '[data-osa="kierros"]', HTMLSelectElement).append(option);
  part(root, '[data-osa="omat"]').append(section);
}

/** Takes a round of one's own off the page. */
export function removeOwn(root: ParentNode, id: string): void {
  root.querySelector(`[data-osa="omat"] > [data-kierros="${id}"]`)?.remove();
  root.querySelector(`[data-osa="kierros"] > [value="${id}"]`)?.remove();
}

/** Shows the round of the page's address; undefined when the address has none, or a broken one. */
export function showOwnBallot(root: HTMLElement): HTMLElement | undefined {
  const { hash } = location;
  const asked = askedInHash(hash);
  part(root, '[data-osa="rikki"]').hidden = !isOfOwn(hash) || !!asked;
  if (!isOfOwn(hash)) return undefined;
  removeOwn(root, OF_LINK);
  if (!asked) return undefined;
  const section = sectionOf(root, OF_LINK, asked);
  addOwn(root, section, asked.title);
  part(root, '[data-osa="kierros"]', HTMLSelectElement).value = OF_LINK;
  return section;
}
