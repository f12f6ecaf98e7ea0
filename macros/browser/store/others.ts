/** Other pages of this browser, and this page's being left and returned to. */

const NAME = "juurruttaja";

/** The way to say to other pages that a project's record has changed, and to hear it. */
export class Others {
  readonly #hear: (project: string) => void;
  #channel: BroadcastChannel | undefined;

  constructor(hear: (project: string) => void) {
    this.#hear = hear;
  }

  /** Begins to hear; a browser without such a channel hears nothing. */
  open(): void {
    if (typeof BroadcastChannel === "undefined" || this.#channel) return;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (typeof data === "string") this.#hear(data);
    });
  }

  /** Says that a project has changed. */
  say(project: string): void {
    this.#channel?.postMessage(project);
  }

  /** Hears no more: a page in the back-forward cache must not. */
  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

/** Calls when the page is left, perhaps for good, and when it comes back as it was. */
export function onLeaving(leave: () => void, comeBack: () => void): void {
  addEventListener("pagehide", leave);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) comeBack();
  });
}

/** Has the browser ask before the page is left, while `isLost`: the text is nowhere else. */
export function askBeforeLeaving(isLost: boolean): void {
  if (isLost) addEventListener("beforeunload", ask);
  else globalThis.removeEventListener?.("beforeunload", ask);
}

function ask(event: Event): void {
  event.preventDefault();
}
