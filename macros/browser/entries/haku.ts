// The page of search results; the site's own script, which runs before it, knows the way to the
// engine.
import { startSearchPage } from "../pages/search.ts";

startSearchPage(hbSearch);
