// The page on which the decisions of a project are followed up.
import { startDecisions } from "../pages/decisions.ts";

startDecisions();
