/**
 * Leads on from an old or a short address at once, with the question and the fragment it came with.
 */

/** Leads to the address that the script element carries (`data-kohde`). */
export function leadOn(script: HTMLOrSVGScriptElement | null): void {
  const address = script instanceof HTMLScriptElement && script.dataset.kohde;
  if (!address) throw new Error("data-kohde is missing from the script");
  const target = new URL(address, location.href);
  if (target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html";
  if (location.search && !target.search) target.search = location.search;
  if (location.hash) target.hash = location.hash;
  location.replace(target.href);
}
