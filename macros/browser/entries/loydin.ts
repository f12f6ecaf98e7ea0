// The page of all worksheets.
import { startFinder } from "../pages/finder.ts";

startFinder();
