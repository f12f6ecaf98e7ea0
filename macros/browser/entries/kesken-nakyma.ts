// What is under way, told on a page that has room for it; loaded by kesken.ts.
import { startUnderWay } from "../pages/under-way.ts";

startUnderWay();
