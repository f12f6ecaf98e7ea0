// Every page: menu, colours, terms, search dialog, copying.
import { startColours } from "../parts/colours.ts";
import { startCopying } from "../parts/copying.ts";
import { startMenu } from "../parts/menu.ts";
import { startSearchDialog } from "../parts/search-opening.ts";
import { startShare } from "../parts/share.ts";
import { Site } from "../parts/site.ts";
import { startTerms } from "../parts/terms.ts";

const site = new Site((document.currentScript as HTMLScriptElement).src);
globalThis.hbSearch = site;
startMenu();
startColours();
startTerms();
startSearchDialog(site);
startShare();
startCopying();
