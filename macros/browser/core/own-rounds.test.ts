import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { askedInHash, hashOfAsked, isOfOwn } from "./ballot-address.ts";
import { shiftText } from "./grade-shift.ts";
import { opinionOf } from "./group-grades.ts";
import {
  codesAt,
  endedCodes,
  endedRemoved,
  endedRounds,
  ending,
  evidenceAt,
  gradesAt,
  type RoundPlace,
} from "./project/ended-rounds.ts";
import {
  type Asked,
  LONGEST_STATEMENT,
  making,
  numberOf,
  ownRounds,
  readAsked,
  removing,
} from "./project/own-rounds.ts";
import { isPath } from "./project/paths.ts";
import { emptyProject, type Project, textAt } from "./project/project.ts";
import { type Change, write } from "./project/register.ts";

const PLACE: RoundPlace = { round: "t/r", statements: ["t/a", "t/b"] };
const ASKED: Asked = { title: "Kevään arvio", statements: ["Äänet kuuluvat.", "Työ (jatkuu)!"] };

function after(project: Project, time: number, ...changes: readonly Change[]): Project {
  assert.deepEqual(
    changes.map(([path]) => path).filter((path) => !isPath(path)),
    [],
  );
  return write(project, changes, { writer: "a", number: 0, time }).project;
}

const BEGUN = after(emptyProject("h"), 10, ["t/a/@arviot", "2 3 3"], ["t/r/@koodit", "AB CD"]);

test("a round that is ended stays with its day, and the next begins empty", () => {
  const ended = after(BEGUN, 20, ...ending(BEGUN, PLACE, "k1", "2025-08-28"));
  assert.equal(textAt(ended, gradesAt("t/a")), "");
  assert.equal(textAt(ended, gradesAt("t/a", "k1")), "2 3 3");
  assert.equal(textAt(ended, codesAt("t/r")), "");
  assert.deepEqual(endedCodes(ended, PLACE), ["AB", "CD"]);
  assert.deepEqual(endedRounds(ended, PLACE), [{ id: "k1", day: "2025-08-28", time: 20 }]);
  const two = after(ended, 30, ["t/a/@arviot", "4 4 5"]);
  const both = after(two, 40, ...ending(two, PLACE, "k2", "2026-08-27"));
  assert.deepEqual(
    endedRounds(both, PLACE).map(({ id }) => id),
    ["k2", "k1"],
  );
  const left = after(both, 50, ...endedRemoved(PLACE, "k1"));
  assert.deepEqual([...left.values.keys()].sort(), ["t/a/@arviot.k2", "t/r/@kierros.k2"]);
});

test("the newest evidence counts, and tells whether it is of this round", () => {
  const project = after(after(BEGUN, 20, ["t/a-naytto", "Vanha"]), 30, ["t.x1/a-naytto", "Uusi"]);
  const paths = ["t/a-naytto", "t.x1/a-naytto"];
  assert.deepEqual(evidenceAt(project, paths, 25), { text: "Uusi", isFresh: true });
  assert.deepEqual(evidenceAt(project, paths, 30), { text: "Uusi", isFresh: false });
  assert.equal(evidenceAt(project, ["t/b-naytto"], 0), undefined);
});

test("a shift is told in words, and never by a mean of fewer than three", () => {
  const [three, more] = [opinionOf([2, 3, 3]), opinionOf([4, 4, 4, 3])];
  const day = "28.8.2025";
  assert.equal(
    shiftText(day, three, more),
    "28.8.2025 keskiarvo oli 2,7 (3\u00a0arviota), nyt 3,8. Nousi 1,1.",
  );
  assert.match(shiftText(day, more, three), /Laski 1,1\.$/);
  assert.match(shiftText(day, three, three), /Ei muutosta\.$/);
  assert.match(shiftText(day, three, opinionOf([])), /Nyt ei vielä arvioita\.$/);
  assert.match(shiftText(day, three, opinionOf([1, 1])), /Nyt keskiarvoa ei vielä ole\.$/);
  assert.equal(shiftText(day, opinionOf([1]), more), "28.8.2025 oli 1\u00a0arvio, nyt 3,8.");
  assert.equal(shiftText(day, opinionOf([]), more), "28.8.2025 arvioita ei ollut, nyt 3,8.");
});

test("a round of one's own is read, made, found and removed", () => {
  const text = "1. Äänet  kuuluvat.\n\n- Työ (jatkuu)!\n";
  assert.deepEqual(readAsked(" Kevään arvio ", text), ASKED);
  const made = after(BEGUN, 20, ...making("q1", ASKED));
  assert.deepEqual(ownRounds(made), [{ id: "q1", ...ASKED }]);
  const graded = after(made, 30, ["hanke/kierros.q1/v1/@arviot", "1"]);
  assert.deepEqual(ownRounds(after(graded, 40, ...removing(graded, "q1"))), []);
  assert.deepEqual(after(graded, 40, ...removing(graded, "q1")).values, BEGUN.values);
});

test("what cannot be a round is told why", () => {
  assert.match(String(readAsked("", "x")), /nimi/);
  assert.match(String(readAsked("x".repeat(81), "x")), /Nimessä on 81/);
  assert.match(String(readAsked("x", " \n")), /ainakin yksi/);
  assert.match(String(readAsked("x", "a\n".repeat(12))), /on 12\. Niitä voi olla enintään 11/);
  const long = readAsked("x", `a\n${"b".repeat(LONGEST_STATEMENT + 1)}`);
  assert.match(String(long), /Väittämässä 2 on 121/);
});

const line = (most: number) => {
  return fc
    .string({ unit: "grapheme", minLength: 1, maxLength: most })
    .map((text) => text.replace(/[\p{Cc}\s]+/gu, " ").trim())
    .filter((text) => text !== "" && text.length <= most);
};

test("the statements of any round come whole through an address", () => {
  const statements = fc.array(line(LONGEST_STATEMENT), { minLength: 1, maxLength: 11 });
  const any = fc.record({ title: line(80), statements }, { noNullPrototype: true });
  fc.assert(
    fc.property(any, (asked) => {
      const hash = hashOfAsked(asked);
      assert.match(hash, /^#oma=[A-Za-z0-9%.+-]+&n=\d+$/);
      assert.deepEqual(askedInHash(hash), asked);
      assert.deepEqual(askedInHash(new URL(hash, "https://esimerkki.fi/arvio/").hash), asked);
    }),
  );
});

test("a link that was cut or changed is found out", () => {
  const hash = hashOfAsked(ASKED);
  assert.ok(isOfOwn(hash));
  const broken = [hash.slice(0, -1), hash.slice(0, 40), hash.replace("kuuluvat", "kuuluu")];
  const odd = ["#oma=", "#oma=%", "#oma=x&n=1", "#juurtumistarkastus-juuret", ""];
  const lines = hashOfAsked({ ...ASKED, statements: Array(12).fill("x") });
  for (const each of [...broken, ...odd, lines]) assert.equal(askedInHash(each), undefined, each);
  assert.notEqual(numberOf(ASKED), numberOf({ ...ASKED, title: "Syksyn arvio" }));
});
