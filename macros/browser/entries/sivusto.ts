// Every page: menu, colours, terms, search dialog and page, copying.
import "../parts/menu.ts";
import "../parts/colours.ts";
import "../parts/terms.ts";
import "../parts/search-dialog.ts";
import "../parts/share.ts";
