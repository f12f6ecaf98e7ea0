// Loaded when the search dialog is opened.
import { SearchDialog } from "../parts/search-dialog.ts";

globalThis.hbSearchDialog = SearchDialog;
