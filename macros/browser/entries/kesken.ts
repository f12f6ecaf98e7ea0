// Pages that say what is under way.
import { startUnderWay } from "../pages/under-way.ts";

startUnderWay();
