// The page of three questions.
import { startChooser } from "../pages/chooser.ts";

startChooser();
