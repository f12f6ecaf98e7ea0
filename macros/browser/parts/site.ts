/**
 * The site as its scripts see it: where it lies, and its search engine, which is loaded when
 * somebody searches, as scripts: a page opened from a folder may fetch nothing. Nothing is sent
 * anywhere.
 */

import type { Engine } from "../core/search/engine.ts";
import { element } from "./elements.ts";

const SCRIPTS = [
  "assets/koottu/hakumoottori.js",
  "assets/haku/hakemisto.js",
  "assets/haku/tekstit.js",
];

export class Site {
  readonly #base: URL;
  #loading: Promise<Engine> | undefined;

  /** Takes the address of a script in assets/koottu/. */
  constructor(script: string) {
    this.#base = new URL("../../", script);
  }

  /**
   * A site-relative address as a link that works from a server and from a folder; what is chosen
   * in it (`tyopohjat/?muoto=eta`) stays.
   */
  link(id: string, query: Readonly<Record<string, string>> = {}): string {
    const [path = "", anchor] = id.split("#");
    const url = new URL(path, this.#base);
    if (url.protocol === "file:") url.pathname += "index.html";
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    if (anchor) url.hash = anchor;
    return url.href;
  }

  /** Loads a script of the site, which gives its value to the window. */
  load(path: string): Promise<void> {
    return loaded(new URL(path, this.#base).href);
  }

  /** The engine, loaded at the first call. */
  engine(): Promise<Engine> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<Engine> {
    await Promise.all(SCRIPTS.map((path) => this.load(path)));
    return new hbSearchEngine.Engine(hbHakemisto);
  }
}

function loaded(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}
