// Loaded when a filled Word file is brought.
import { readDocx } from "../parts/filled-docx.ts";

globalThis.hbReadDocx = readDocx;
