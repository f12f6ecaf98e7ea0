/** Leads on from an old or a short address at once, with the question and the fragment that it came with. */
const target = new URL(document.currentScript.dataset.kohde, location.href);
if (target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html";
if (location.search && !target.search) target.search = location.search;
if (location.hash) target.hash = location.hash;
location.replace(target.href);
