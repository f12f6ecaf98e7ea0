/**
 * Ctrl+Z after what is done to a sheet at once. The browser's own undo knows typing alone: of what
 * a script wrote it would make a mixture of both texts.
 */

import { nearest } from "../parts/component.ts";

/** An act that the keys take back and make again. */
export interface KeyedAct {
  /** Whether it is still the last thing that was done: made when true, taken back when false. */
  readonly isLast: (isMade: boolean) => boolean;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

let last = new AbortController();

/** Which way the keys of an event go: back, forward, or nowhere. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): "" | "back" | "on" {
  const letter = key.toLowerCase();
  if (!(ctrlKey || metaKey) || altKey) return "";
  if (letter === "y" || (letter === "z" && shiftKey)) return "on";
  return letter === "z" ? "back" : "";
}

/** From now on the keys take an act back and make it again, until something else is written. */
export function keyUndo({ isLast, undo, redo }: KeyedAct): void {
  last.abort();
  last = new AbortController();
  const { signal } = last;
  const end = last;
  let isMade = true;
  const pressed = (event: KeyboardEvent) => {
    const way = wayOf(event);
    if (!way) return;
    if (!isLast(isMade)) return end.abort();
    event.preventDefault();
    if ((way === "back") !== isMade) return;
    isMade = !isMade;
    void (isMade ? redo() : undo());
  };
  addEventListener("keydown", pressed, { signal });
  addEventListener("input", () => end.abort(), { signal });
}

/** The button that takes an act back has the focus after it: there the keys do what it does. */
export function startUndoKeys(): void {
  addEventListener("keydown", (event) => {
    const button = nearest(event, '[data-toimi="kumoa"]');
    if (!button || wayOf(event) !== "back") return;
    event.preventDefault();
    button.click();
  });
}
