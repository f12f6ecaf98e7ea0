/** What stands in the fields of a PDF form, whichever program has filled and saved it. */

import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

import type { FaultKind } from "../core/project/fault-sentences.ts";
import type { Form, Place } from "../core/project/filled-form.ts";
import type { Value } from "../core/project/project.ts";

const END = "%%EOF";
const TAIL = 2048; // bytes in which a whole file says that it ends
const DEEPEST = 8; // fields within fields
const SOURCE = /dc:source(?:="|>\s*(?:<[^>]*>\s*)*)([^"<]+)/;
const OFF = "Off";

/** The form of a PDF, or the kind of its fault. Never throws. */
export async function readPdf(bytes: Uint8Array): Promise<Form | FaultKind> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, password: "" });
  } catch (error) {
    const isLocked = error instanceof EncryptedPDFError || /password/i.test(String(error));
    return isLocked ? "pdf-salattu" : "pdf-rikki";
  }
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-TAIL));
  if (!tail.includes(END)) return "pdf-rikki";
  try {
    return formOf(document);
  } catch {
    return "pdf-rikki";
  }
}

function formOf({ catalog }: PDFDocument): Form | FaultKind {
  const fields = dictOf(get(catalog, "AcroForm"), "Fields");
  if (!(fields instanceof PDFArray) || fields.size() === 0) return "pdf-litistetty";
  const metadata = get(catalog, "Metadata");
  const xmp = metadata instanceof PDFRawStream ? utf8(metadata) : "";
  return { source: SOURCE.exec(xmp)?.[1]?.trim() ?? "", places: placesIn(fields, "", 0) };
}

function placesIn(fields: PDFArray, above: string, depth: number): Place[] {
  const places: Place[] = [];
  for (let index = 0; index < fields.size(); index += 1) {
    const field = fields.lookup(index);
    if (!(field instanceof PDFDict)) continue;
    const name = [above, textOf(get(field, "T"))].filter(Boolean).join(".");
    const kids = kidsOf(field);
    const isGroup = kids.some((kid) => get(kid, "T") !== undefined);
    const inner = get(field, "Kids");
    if (isGroup && inner instanceof PDFArray && depth < DEEPEST) {
      places.push(...placesIn(inner, name, depth + 1));
    } else if (name) places.push({ name, value: answerOf(field, kids) });
  }
  return places;
}

function answerOf(field: PDFDict, kids: readonly PDFDict[]): Value {
  const isButton = nameOf(get(field, "FT") ?? get(kids[0], "FT")) === "Btn";
  if (!isButton) return textOf(get(field, "V"));
  const options = get(field, "Opt");
  if (options instanceof PDFArray) return optionOf(field, kids, options.asArray().map(textOf));
  return pressed(field, kids) !== "";
}

/**
 * The words of the chosen option. A name is the number of the option; a text may be its number or
 * its words, and how the buttons look tells which.
 */
function optionOf(field: PDFDict, kids: readonly PDFDict[], labels: readonly string[]): string {
  const said = nameOf(get(field, "V"));
  const isSaid = said !== undefined && said !== OFF;
  const state = isSaid ? said : (stateOf(kids) ?? textOf(get(field, "V")));
  const text = isSaid ? "" : textOf(get(field, "V"));
  const isText = stateOf(kids) === undefined && labels.includes(text);
  return (isText ? text : labels[Number.parseInt(state, 10)]) ?? "";
}

/** The state of a button that is on: as the field says, or as one of its buttons looks. */
function pressed(field: PDFDict, kids: readonly PDFDict[]): string {
  const said = nameOf(get(field, "V")) ?? textOf(get(field, "V"));
  return said && said !== OFF ? said : (stateOf([field, ...kids]) ?? "");
}

/** The state of the button that looks pressed. */
function stateOf(widgets: readonly PDFDict[]): string | undefined {
  return widgets.map((widget) => nameOf(get(widget, "AS"))).find((state) => state && state !== OFF);
}

function kidsOf(field: PDFDict): PDFDict[] {
  const kids = get(field, "Kids");
  if (!(kids instanceof PDFArray)) return [];
  const all = kids.asArray().map((_, index) => kids.lookup(index));
  return all.filter((kid): kid is PDFDict => kid instanceof PDFDict);
}

function get(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

function dictOf(object: PDFObject | undefined, key: string): PDFObject | undefined {
  return object instanceof PDFDict ? get(object, key) : undefined;
}

function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined;
}

/** A text, however a program has written it: plain, hexadecimal, or a stream when it is long. */
function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) {
    return decoded(object.asBytes()) ?? object.decodeText();
  }
  if (!(object instanceof PDFRawStream)) return "";
  const bytes = decodePDFRawStream(object).decode();
  return decoded(bytes) ?? PDFHexString.of(hex(bytes)).decodeText();
}

/** Text that says that it is UTF-8, as PDF 2.0 allows. */
function decoded(bytes: Uint8Array): string | undefined {
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? new TextDecoder().decode(bytes) : undefined;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function utf8(stream: PDFRawStream): string {
  return new TextDecoder().decode(decodePDFRawStream(stream).decode());
}
