/** The button that takes back what was last done in a project: it names what it would take back. */

import { shortened } from "../core/finnish.ts";
import { action, statusOf } from "./component.ts";

const LETTERS = 60;
/** What is said when something else has been done in the project since. */
const TOO_LATE = "Tätä ei voi enää kumota, koska hankkeessa on tehty sen jälkeen muuta.";

/** Shows the button with the words of an act; hides it when there is nothing to take back. */
export function showUndo(root: ParentNode, what: string | undefined): void {
  const button = action(root, "kumoa");
  button.hidden = !what;
  button.textContent = what ? `Kumoa: ${shortened(what.replace(/\.\s*$/, ""), LETTERS)}` : "Kumoa";
}

/** Takes the focus to the button, or to what was said when there is nothing to take back. */
export function focusUndo(root: ParentNode): void {
  const button = action(root, "kumoa");
  (button.hidden ? statusOf(root) : button).focus();
}

/** What is said when an act has been taken back, in the words that were given with it. */
export function undoneTold(what: string | undefined): string {
  return what ? `Kumottu: ${what}` : "Kumottu.";
}

/**
 * Takes an act back unless something else has been done in the project since. What is then said:
 * `said`, or that it is too late.
 */
export async function undone(
  project: { readonly undoable: string | undefined; undo(): Promise<void> } | undefined,
  what: string,
  said = undoneTold(what),
): Promise<string> {
  if (!project || project.undoable !== what) return TOO_LATE;
  await project.undo();
  return said;
}
