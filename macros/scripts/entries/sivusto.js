// Every page: menu, colours, terms, search dialog and page, copying.
import "../menu.js";
import "../colours.js";
import "../terms.js";
import "../search.js";
import "../share.js";
