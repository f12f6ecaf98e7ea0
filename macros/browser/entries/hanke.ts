// The page of one's own project.
import { startProject } from "../pages/project.ts";

startProject();
