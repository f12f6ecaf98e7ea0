// The page that tells of an address that does not exist: the nearest ones that do.
import { startNearest } from "../pages/not-found.ts";

startNearest();
