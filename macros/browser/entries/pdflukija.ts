// Loaded when a filled PDF form is brought.
import { readPdf } from "../parts/filled-pdf.ts";

globalThis.hbReadPdf = readPdf;
