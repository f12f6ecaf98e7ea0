/** Writes the broken files into a folder, and beside them what is told of each. Tests only. */

import { writeFileSync } from "node:fs";

import { sentenceOf } from "../core/project/fault-sentences.ts";
import type { Fault } from "../core/project/faults.ts";
import { BYTES, LOST, MENDED, utf8 } from "./bad-files.ts";

const [folder = ""] = process.argv.slice(2);

/** A kind and perhaps a path, as the list has them; `#` stands for what is told of the fault. */
function toldOf(fault: string) {
  const [kind = "", ...path] = fault.split(" ");
  const sentence = sentenceOf({ kind: kind as Fault["kind"], path: "", about: "#" });
  return { path: path.join(" "), sentence };
}

const texts = Object.entries({ ...LOST, ...MENDED }).map(([name, [text, faults]]) => {
  return { name, bytes: utf8(text), faults: [faults].flat() };
});
const others = Object.entries(BYTES).map(([name, [bytes, fault]]) => {
  return { name: `bytes: ${name}`, bytes, faults: [fault] };
});
const told = [...texts, ...others].map(({ name, bytes, faults }, at) => {
  writeFileSync(`${folder}/${at}`, bytes);
  return {
    name,
    file: `${folder}/${at}`,
    isLost: name in LOST || name.startsWith("bytes: "),
    faults: faults.map(toldOf),
  };
});
process.stdout.write(JSON.stringify(told));
