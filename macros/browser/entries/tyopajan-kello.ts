// The clock by which a workshop is held.
import { startWorkshopClock } from "../pages/workshop-clock.ts";

startWorkshopClock();
