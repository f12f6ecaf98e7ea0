import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { Leads } from "./leads.ts";
import type { Terms } from "./terms.ts";

const GROUPS = [
  {
    phrases: [["swot"], ["vahvuus", "ja", "heikkous"]],
    pages: ["tarkastus/", "strategia/"],
    missing: ["SWOT-analyysia", "siinä arvioidaan"] as const,
  },
  { phrases: [["raha", "loppua"], ["raha"]], pages: ["sopimus/", "budjetti/"] },
  { phrases: [["hanke", "loppua"]], pages: ["polku/"] },
  { phrases: [["=verkossa"]], pages: ["etana/"] },
  { phrases: [["synonyymi"]] },
];
const LEADS = new Leads(GROUPS, new Set(["hanke", "ja"]));

/** A query whose every word is surely what it says. */
function asked(query: string, sure = 1) {
  const tokens = query.split(" ");
  const groups: Terms[] = tokens.map((token) => new Map([[token, sure]]));
  return { tokens, direct: groups, groups };
}

test("a phrase leads to its pages, an earlier page more surely", () => {
  const found = [...LEADS.pages(asked("swot"))];
  assert.deepEqual(found, [
    ["tarkastus/", 1],
    ["strategia/", 0.75],
  ]);
});

test("words that ask for nothing are no part of a phrase", () => {
  assert.deepEqual([...LEADS.pages(asked("loppua"))], [["polku/", 0.5]]);
  assert.equal(LEADS.pages(asked("heikkous vahvuus")).get("tarkastus/"), 1);
});

test("a phrase that says more of the query leads further than one that says less", () => {
  const found = LEADS.pages(asked("raha loppua"));
  assert.equal(found.get("sopimus/"), 1);
  assert.ok((found.get("polku/") ?? 0) <= 0.25);
});

test("half of a phrase leads nowhere", () => {
  assert.equal(LEADS.pages(asked("heikkous")).size, 0);
});

test("an inflected word is meant in that form alone, with or without dots", () => {
  assert.ok(LEADS.pages(asked("verkossa")).has("etana/"));
  assert.equal(LEADS.pages(asked("verkko")).size, 0);
});

test("what is missing is told by its own name, with the nearest", () => {
  const said = { thing: "SWOT-analyysia", reason: "siinä arvioidaan", page: "tarkastus/" };
  assert.deepEqual(LEADS.missing(asked("swot")), said);
  assert.deepEqual(LEADS.missing(asked("vahvuus heikkous")), said);
});

test("nothing is missing when the name is a guess, or something else was asked", () => {
  assert.equal(LEADS.missing(asked("swot", 0.6)), undefined);
  assert.equal(LEADS.missing(asked("raha")), undefined);
  assert.equal(LEADS.missing(asked("swot oppia muualta kaikesta")), undefined);
});

test("whatever is asked, a page is led to with a share between nothing and all", () => {
  const word = fc.constantFrom("swot", "raha", "loppua", "verkossa", "muu", "hanke");
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0, max: 1 }),
      (words, sure) => {
        for (const share of LEADS.pages(asked(words.join(" "), sure || 0)).values()) {
          assert.ok(share > 0 && share <= 1);
        }
      },
    ),
  );
});
