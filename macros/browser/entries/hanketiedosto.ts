// Loaded when a project's file is read or made.
import { ProjectFiles } from "../pages/project-files.ts";

globalThis.hbProjectFiles = ProjectFiles;
