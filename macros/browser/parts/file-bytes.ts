/** The text of a file that somebody gives, whatever bytes it has. */

import type { FaultKind } from "../core/project/fault-sentences.ts";
import { Faults } from "../core/project/faults.ts";
import { type ReadFile, readProject } from "../core/project/file.ts";
import type { FormKind } from "../core/project/filled-form.ts";
import type { Reader } from "../core/project/project-json.ts";

/** Bytes of a file that is read. */
export const LARGEST = 8_000_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** An encrypted Word file, and an old one. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Reads a project from a file's bytes: JSON, or a page of HTML that holds it. Never throws. */
export function readBytes(bytes: Uint8Array, reader: Reader): ReadFile {
  const text = textOf(bytes);
  return typeof text === "string" ? readProject(text, reader) : refused(text.fault);
}

/** The kind of form that bytes can be; undefined when they are to be read as a project's file. */
export function formKindOf(bytes: Uint8Array): FormKind | undefined {
  if (bytes.length > LARGEST) return undefined;
  if (PDF.every((byte, at) => bytes[at] === byte)) return "pdf";
  return ZIP.every((byte, at) => bytes[at] === byte) ? "docx" : undefined;
}

/** A file of which nothing can be read. */
export function refused(kind: FaultKind, about = ""): ReadFile {
  const faults = new Faults();
  faults.add(kind, "", about);
  return { faults: faults.all, count: faults.count };
}

function textOf(bytes: Uint8Array): string | { readonly fault: FaultKind } {
  const fault = faultOf(bytes);
  if (fault) return { fault };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return { fault: "utf8" };
  }
  try {
    return text + decoder.decode();
  } catch {
    return { fault: "katkos" };
  }
}

/** What bytes are that are no text. */
function faultOf(bytes: Uint8Array): FaultKind | undefined {
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (bytes.length > LARGEST) return "suuri";
  if (begins(ZIP)) return "zip";
  if (begins(PDF)) return "pdf";
  if (begins(OLE)) return "docx-salattu";
  if (UTF16.some(begins)) return "utf16";
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return "nollia";
  return bytes.subarray(0, 2).includes(0) ? "utf16" : undefined;
}
