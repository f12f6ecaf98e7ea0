// The pages on which answers are drafted from a team's own sheets.
import { startDrafts } from "../pages/drafts.ts";

startDrafts();
