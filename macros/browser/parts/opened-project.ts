/**
 * A page under /hanke/ of the project that is open: its name, whether it is invented, and what
 * other pages do to it. The markup is templates/parts/opened_project.html.j2.
 */

import { shownNameOf } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { isInvented } from "../core/project/summary.ts";
import { Opened } from "../store/opened.ts";
import { openedProject } from "../store/opening.ts";
import type { News, ProjectStore } from "../store/project-store.ts";
import { Shelf } from "../store/shelf.ts";
import { part, statusOf } from "./component.ts";

const SAID: Partial<Record<News, string>> = {
  vaihdettu: "Toisella välilehdellä avattiin toinen hanke. Tällä sivulla on auki entinen.",
  poistettu: "Hanke poistettiin toisella välilehdellä.",
};

/**
 * Opens the project for a page and shows its head; when there is none, the page says so until
 * another page has opened one. `changed` is called at once, and whenever others have changed what
 * stands.
 */
export async function openOn(
  root: HTMLElement,
  changed: (store: ProjectStore) => void,
): Promise<void> {
  const show = () => {
    const { store } = opened;
    part(root, '[data-osa="ei-hanketta"]').hidden = !!store;
    part(root, '[data-osa="hanke"]').hidden = !store;
    if (!store) return;
    showHead(root, store.project);
    changed(store);
  };
  const opened = new Opened((news) => {
    const said = SAID[news];
    if (said) statusOf(root).textContent = said;
    if (news === "teksti") show();
  });
  await opened.find(() => openedProject(new Shelf()));
  show();
  root.dataset.valmis = "true";
}

function showHead(root: HTMLElement, project: Project): void {
  part(root, '[data-osa="hankkeen-nimi"]').textContent = shownNameOf(project);
  part(root, '[data-osa="keksitty"]').hidden = !isInvented(project);
}
