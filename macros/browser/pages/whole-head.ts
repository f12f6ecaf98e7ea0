/**
 * The first paint waits until the head of a page is whole, and the two columns of the front page:
 * what comes part by part would move what is painted already.
 *
 * A link of the kind `expect` (HTML standard, link types), which Chromium knows. A script adds it,
 * because the checker of markup knows `blocking` of style sheets only.
 */

/** Has the page wait for its content to begin, or for the id that the script's tag tells. */
export function awaitHead(): void {
  const id = document.currentScript?.dataset.odota ?? "sisalto";
  const link = document.createElement("link");
  link.rel = "expect";
  link.setAttribute("href", `#${id}`);
  link.setAttribute("blocking", "render");
  document.head.append(link);
}
