import assert from "node:assert/strict";
import { test } from "node:test";

import { choice, KNOWN } from "../../testing/workshop.ts";
import { type Letter, type LetterKind, lettersOf, mailOf, type OwnLetters } from "./letters.ts";
import { planOf } from "./plan.ts";

const OWN: OwnLetters = {
  kutsu: "Aika: [päivä] klo [klo], 80 minuuttia. Paikka: [paikka] [linkki]",
  muistutus: "Huomenna klo [klo]: [paikka] [linkki]",
  jatko: "Kiitos! Tarkistamme [seuraava päivä].",
};

function letter(letters: readonly Letter[], kind: LetterKind): string {
  return letters.find((each) => each.kind === kind)?.text ?? "";
}

test("a worksheet's own messages get the plan's facts", () => {
  const made = { day: "2026-11-30", place: "Sali 2", start: 545 };
  const letters = lettersOf(planOf(choice(made), KNOWN), OWN);
  const said = "Aika: ma 30.11.2026 klo 9.05, 90 minuuttia. Paikka: Sali 2";
  assert.equal(letter(letters, "kutsu"), said);
  assert.equal(letter(letters, "jatko"), OWN.jatko);
});

test("what is not known stays a blank", () => {
  const letters = lettersOf(planOf(choice({ people: 12, remote: 6 }), KNOWN), OWN);
  assert.match(
    letter(letters, "kutsu"),
    /\[päivä\] klo 9\.00, \d+ minuuttia.*\[paikka\] \[linkki\]/,
  );
});

test("messages of many worksheets tell them, the breaks and the link", () => {
  const sheets = [{ number: "01" }, { number: "06" }];
  const made = { sheets, people: 12, remote: 6, link: "https://esimerkki.fi/x" };
  const letters = lettersOf(planOf(choice(made), KNOWN), undefined, "Jäi: Arkki 06");
  const invitation = letter(letters, "kutsu");
  assert.match(invitation, /– Arkki 01\n– Arkki 06/);
  assert.match(invitation, /\[paikka\], https:\/\/esimerkki\.fi\/x/);
  assert.match(invitation, /Tauko on klo \d+\.\d\d/);
  assert.match(letter(letters, "jatko"), /Jäi: Arkki 06$/);
});

test("a message opens in mail as it is", () => {
  const [first] = lettersOf(planOf(choice(), KNOWN), OWN);
  assert.ok(first);
  const url = new URL(mailOf(first));
  assert.equal(url.searchParams.get("body"), first.text);
  assert.equal(url.searchParams.get("subject"), "Kutsu työpajaan: Arkki 01");
});
