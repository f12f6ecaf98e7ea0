import assert from "node:assert/strict";
import { test } from "node:test";

import MiniSearch, { type AsPlainObject } from "minisearch";

import { Ranking } from "./ranking.ts";
import { BOOST, BOOST_QUESTION, FIELDS } from "./weights.ts";

const PAGES = [
  { id: 0, title: "vuosi kello", keys: "vuosi", text: "kello käy vuosi vuosi" },
  { id: 1, title: "budjetti", keys: "raha vuosi", text: "raha riittää" },
  { id: 2, title: "kello", names: "raha", text: "vuosi ja kello ja raha" },
];
const MINI = new MiniSearch({ fields: [...FIELDS] });
MINI.addAll(PAGES);
const RANKING = new Ranking(JSON.parse(JSON.stringify(MINI)) as AsPlainObject);

test("each page has the score that MiniSearch gives it", () => {
  for (const boost of [BOOST, BOOST_QUESTION]) {
    for (const lemma of ["vuosi", "kello", "raha", "budjetti"]) {
      const theirs = MINI.search(lemma, { boost }).map(({ id, score }) => [String(id), score]);
      const ours = [...RANKING.scores(lemma, boost)].sort((a, b) => b[1] - a[1]);
      assert.deepEqual(ours, theirs);
      assert.ok(ours.length > 0);
    }
  }
});

test("a base form that no page has gives none", () => {
  assert.equal(RANKING.scores("marjapuuro", BOOST).size, 0);
  assert.equal(RANKING.scores("constructor", BOOST).size, 0);
});
