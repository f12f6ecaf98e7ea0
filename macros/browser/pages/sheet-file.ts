/** A project's file opened beside a sheet, by the same review as on the project's own page. */

import { part, statusOf } from "../parts/component.ts";
import { Projects } from "../store/projects.ts";
import { FileReview } from "./file-review.ts";
import { projectFiles } from "./project-loading.ts";

/** Gives what looks at a file; the page begins anew with what the file brings. */
export async function sheetFile(page: ParentNode): Promise<(file: File) => void> {
  const projects = new Projects(() => undefined);
  await projects.start();
  const end = (text: string, isBrought: boolean) => {
    statusOf(part(page, ".hb-kept-more")).textContent = text;
    part(page, '[data-toimi="tuo-hanke"]').focus();
    if (isBrought) location.reload();
  };
  const review = new FileReview(part(page, ".hb-project__review"), {
    projects,
    files: projectFiles,
    wait: (isWaiting) => {
      part(page, '[data-osa="luetaan"]').hidden = !isWaiting;
    },
    end,
  });
  return (file) => review.take(file);
}
