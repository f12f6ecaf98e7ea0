// The page of one's own set.
import { startOwnSet } from "../pages/own-set.ts";

startOwnSet();
