import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyProject } from "./project.ts";
import { type Change, write } from "./register.ts";
import { requestsOf } from "./requests.ts";

const PLACES = [{ worksheet: "seuranta", fields: { pyynto: "suositus", paatos: "saatiin" } }];

function told(changes: readonly Change[]) {
  const { project } = write(emptyProject("h1"), changes, { writer: "a", number: 0, time: 100 });
  return requestsOf(project, PLACES);
}

test("each sheet of a request tells what was asked and what was decided", () => {
  const requests = told([
    ["seuranta/suositus", "11 520 € vuodessa"],
    ["seuranta/saatiin", "7 680 €"],
    ["seuranta.a1b2/suositus", " Tila kirjastosta "],
    ["muu/suositus", "Ei tätä"],
  ]);
  assert.deepEqual(requests, [
    { pyynto: "11 520 € vuodessa", paatos: "7 680 €" },
    { pyynto: "Tila kirjastosta" },
  ]);
});

test("a sheet that tells of no request is left out", () => {
  assert.deepEqual(told([["seuranta/oppi", "Soitetaan"]]), []);
  assert.deepEqual(told([["seuranta/suositus", "  "]]), []);
});
