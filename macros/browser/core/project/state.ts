/**
 * The state of a decision row or of an action (`@tila`), which carries a fingerprint of the row's
 * text: a row that is used again for something else is open again.
 */

/** auki is never written: it is what a row is without a state. */
export type RowState = "auki" | "tehty" | "siirtyi" | "turha";

/** A state that was set, and the day (ISO) that was told with it. */
export interface State {
  readonly state: RowState;
  readonly day: string;
}

const STATE = /^(tehty|siirtyi|turha)(?: (\d{4}-\d{2}-\d{2}))?(?: ([a-z0-9]{1,7}))?$/;
/** What a row is without a state. */
export const OPEN: State = { state: "auki", day: "" };

/** A fingerprint of a text: four letters or digits, the same for what differs by spaces alone. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text.trim().replace(/\s+/g, " ")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0").slice(-4);
}

/** The value of `@tila` for a row with the text; nothing when the row is open. */
export function stateText(state: State, text: string): string {
  if (state.state === "auki") return "";
  return [state.state, state.day, fingerprint(text)].filter((part) => part !== "").join(" ");
}

/** The state of a row with the text; open when it was set for another text, or is no state. */
export function readState(value: string, text: string): State {
  const [, state, day = "", print] = STATE.exec(value) ?? [];
  if (state === undefined || print !== fingerprint(text)) return OPEN;
  return { state: state as RowState, day };
}

/** The state that was set, whatever the row's text is now; undefined when none was. */
export function stateSet(value: string): State | undefined {
  const [, state, day = ""] = STATE.exec(value) ?? [];
  return state === undefined ? undefined : { state: state as RowState, day };
}
