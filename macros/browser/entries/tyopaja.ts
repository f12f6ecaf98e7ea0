// The page on which a workshop is planned.
import { startWorkshop } from "../pages/workshop.ts";

startWorkshop();
