import assert from "node:assert/strict";
import { test } from "node:test";

import { choice, KNOWN } from "../../testing/workshop.ts";
import {
  type Letter,
  type LetterKind,
  LONGEST_MAIL,
  lettersOf,
  mailOf,
  type OwnLetters,
} from "./letters.ts";
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
  const letters = lettersOf(planOf(choice(made), KNOWN), [OWN]);
  const said = "Aika: ma 30.11.2026 klo 9.05, 90 minuuttia. Paikka: Sali 2";
  assert.equal(letter(letters, "kutsu"), said);
  assert.equal(letter(letters, "jatko"), OWN.jatko);
});

test("two hours and more are told in hours and minutes", () => {
  const plan = { ...planOf(choice({ place: "Sali 2" }), KNOWN), minutes: 150 };
  assert.match(letter(lettersOf(plan, [OWN]), "kutsu"), /, 2\u00a0h\u00a030\u00a0min\. Paikka/);
});

test("what is not known stays a blank", () => {
  const letters = lettersOf(planOf(choice({ people: 12, remote: 6 }), KNOWN), [OWN]);
  assert.match(
    letter(letters, "kutsu"),
    /\[päivä\] klo 9\.00, \d+ minuuttia.*\[paikka\] \[linkki\]/,
  );
});

test("messages of many worksheets tell them, the breaks and the link", () => {
  const sheets = [{ number: "01" }, { number: "06" }];
  const made = { sheets, people: 12, remote: 6, link: "https://esimerkki.fi/x" };
  const letters = lettersOf(planOf(choice(made), KNOWN), [], "Jäi: Arkki 06");
  const invitation = letter(letters, "kutsu");
  assert.match(invitation, /– Arkki 01\n– Arkki 06/);
  assert.match(invitation, /Paikka: \[paikka\]\nLinkki etänä oleville: https:\/\/esimerkki\.fi\/x/);
  assert.match(invitation, /Tauot ovat klo \d+\.\d\d, \d+\.\d\d ja \d+\.\d\d\./);
  assert.match(letter(letters, "jatko"), /\n\nJäi: Arkki 06\n\nTerveisin/);
});

test("a message opens in mail as it is, and one that is too long without its text", () => {
  const [first] = lettersOf(planOf(choice(), KNOWN), [OWN]);
  assert.ok(first);
  const { address, isWhole } = mailOf(first);
  const url = new URL(address);
  assert.ok(isWhole);
  assert.equal(url.searchParams.get("body"), first.text.replaceAll("\n", "\r\n"));
  assert.equal(url.searchParams.get("subject"), "Kutsu työpajaan: Arkki 01");
  const long = mailOf({ ...first, text: "ä".repeat(400) });
  assert.ok(!long.isWhole && long.address.length <= LONGEST_MAIL);
  assert.equal(new URL(long.address).searchParams.get("body"), null);
});

test("a broken sentence is joined, and a break and a length are told as they are", () => {
  const long = "Merkitse etukäteen kortit, joihin organisaatiollanne on tekijä ja hänelle";
  const own = {
    ...OWN,
    kutsu: `${long}\nsijainen.\nAika: klo [klo], 80 minuuttia, välissä tauko.`,
  };
  const made = choice({ sheets: [{ number: "01", run: "lyhyt" }], people: 4 });
  const letters = lettersOf(planOf(made, KNOWN), [own]);
  assert.equal(letter(letters, "kutsu"), `${long} sijainen.\nAika: klo 9.00, 35 minuuttia.`);
});

test("a workshop that is wholly remote has a link and no place", () => {
  const made = choice({ people: 5, remote: 5 });
  const [first] = lettersOf(planOf(made, KNOWN), [OWN]);
  assert.match(first?.text ?? "", /Paikka: \[linkki\]$/);
});

test("an invitation asks what each worksheet asks beforehand", () => {
  const asked = (said: string): OwnLetters => ({
    ...OWN,
    kutsu: `Hei!\n\nKutsun sinut.\nAika: klo [klo], 80 minuuttia.\n\n${said}\n\nTerveisin [ohjaaja]`,
  });
  const own = [asked("Ota kalenteri."), asked("Lue luvut. Siihen menee 10 minuuttia.")];
  const two = choice({ sheets: [{ number: "01" }, { number: "06" }] });
  assert.match(
    letter(lettersOf(planOf(two, KNOWN), own), "kutsu"),
    /Valmistaudu näin:\n– Arkki 01: Ota kalenteri\.\n– Arkki 06: Lue luvut\. .*\n\nTerveisin/,
  );
  const one = choice({ sheets: [{ number: "06", run: "lyhyt" }], people: 4 });
  const invitation = letter(lettersOf(planOf(one, KNOWN), own.slice(1)), "kutsu");
  assert.match(
    invitation,
    /35 minuuttia\.\n\nLue luvut\. Siihen menee 10 minuuttia\.\n\nTerveisin/,
  );
});

test("an invitation that asks of nothing leaves a blank for it", () => {
  const invitation = letter(lettersOf(planOf(choice(), KNOWN), []), "kutsu");
  assert.match(invitation, /yhdessä tämä työpohja:\n– Arkki 01\n/);
  assert.match(invitation, /Tee etukäteen: \[mitä pyydät jokaiselta\]/);
});
