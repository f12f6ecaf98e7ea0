// The page that tells a steering group where a project stands.
import { startStanding } from "../pages/standing.ts";

startStanding();
