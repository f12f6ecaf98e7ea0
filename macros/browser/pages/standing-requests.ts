/** What was asked of those who decide and what they decided, on the steering group's page. */

import { wholeWords } from "../core/finnish.ts";
import type { Project } from "../core/project/project.ts";
import { type Request, type RequestPlace, requestsOf } from "../core/project/requests.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";

/** So many letters of an answer are told; the sheet has it whole. */
const LETTERS = 160;

/** Shows each request with what was decided of it; nothing when no sheet tells of one. */
export function showRequests(root: HTMLElement, project: Project): void {
  const all = requestsOf(project, placesIn(root));
  const model = part(root, 'template[data-osa="vastaus"]', HTMLTemplateElement);
  const told = all.map((request) => filled(copyOf(model), request));
  part(root, '[data-osa="vastaukset"]').replaceChildren(...told);
  part(root, '[data-osa="vastattu"]').hidden = all.length === 0;
}

function filled(list: HTMLElement, request: Request): HTMLElement {
  for (const box of parts(list, "[data-rooli]")) {
    const text = request[box.dataset.rooli ?? ""] ?? "";
    part(box, "dd").textContent = wholeWords(text, LETTERS);
    if (!text) box.remove();
  }
  return list;
}

function placesIn(root: ParentNode): RequestPlace[] {
  return parts(root, "[data-pyynto]").map((box) => ({
    worksheet: box.dataset.pyynto ?? "",
    fields: Object.fromEntries(
      parts(box, "[data-rooli]").map(({ dataset }) => [dataset.rooli, dataset.id]),
    ),
  }));
}
