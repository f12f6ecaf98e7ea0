// Pages that have room for what is under way: loads what tells of it, when a project is open.
import { loadUnderWay } from "../pages/under-way-opening.ts";

loadUnderWay();
