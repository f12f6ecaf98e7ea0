import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import MiniSearch from "minisearch";

import { Engine, type SearchData } from "./engine.ts";
import { note } from "./note.ts";
import { FIELDS } from "./weights.ts";

const VOCABULARY = [
  "hyötylause|hyötylausetta|hyöty,lause",
  "hyöty|hyötyä",
  "hanke|hankkeen,hankkeessa",
  "projekti|projektin",
  "juurrutusbudjetti||juurrutus,budjetti",
  "raha|rahaa",
  "kuka",
  "maksaa|maksavat",
  "ohjausryhmä|ohjausryhmän|ohjaus,ryhmä",
  "ohjata|ohjaavat",
  "koota|kokoaa",
  "vuosikello||vuosi,kello",
  "kaupunki|kaupungin",
  "excel",
  "taulukko|taulukot",
];

/** A page of the small site: its address and kind, and base forms by field. */
const PAGES = [
  {
    id: "tyopohjat/hyotylause/",
    kind: "tyopohja",
    title: "Hyötylause",
    words: ["hyötylause"],
    text: ["hanke", "raha"],
  },
  {
    id: "tyopohjat/juurrutusbudjetti/",
    kind: "tyopohja",
    title: "Juurrutusbudjetti",
    words: ["juurrutusbudjetti"],
    text: ["raha", "maksaa"],
  },
  { id: "sanasto/#hanke", kind: "sanasto", title: "Hanke", words: ["hanke"], text: ["raha"] },
  { id: "malli/hanke/", kind: "malli", title: "Hanke", words: ["hanke"], text: ["raha"] },
  {
    id: "sanasto/#ohjausryhma",
    kind: "sanasto",
    title: "Ohjausryhmä",
    words: ["ohjausryhmä"],
    text: ["ohjata", "koota"],
  },
  {
    id: "tyopohjat/vuosikello/",
    kind: "tyopohja",
    title: "Vuosikello",
    words: ["vuosikello"],
    text: ["kuka", "kaupunki"],
  },
  {
    id: "tyopohjat/?muoto=eta",
    kind: "muu",
    title: "Työpohjat etänä",
    words: ["työpohja", "etä"],
    text: [],
  },
];

function data(): SearchData {
  const index = new MiniSearch({
    fields: [...FIELDS],
    storeFields: ["kind", "title", "lead", "words"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  for (const page of PAGES) {
    const title = page.words.join(" ");
    const parts = page.words.flatMap((word) => PARTS.get(word) ?? []).join(" ");
    index.add({
      ...page,
      lead: `${page.title}.`,
      title,
      titleParts: parts,
      text: page.text.join(" "),
      words: page.words,
    });
  }
  return {
    index: index.toJSON() as unknown as SearchData["index"],
    vocabulary: VOCABULARY.join("\n"),
    synonyms: [
      { phrases: [["hanke"], ["projekti"]] },
      { phrases: [["kuka", "maksaa"], ["juurrutusbudjetti"]] },
      {
        phrases: [["excel"], ["taulukko"]],
        pages: ["tyopohjat/juurrutusbudjetti/", "tyopohjat/?muoto=eta"],
        missing: ["Excel-pohjaa", "sen taulukko laskee päivät ja eurot"] as const,
      },
    ],
    ignored: ["kuka"],
  };
}

const PARTS = new Map([
  ["hyötylause", ["hyöty", "lause"]],
  ["juurrutusbudjetti", ["juurrutus", "budjetti"]],
  ["ohjausryhmä", ["ohjaus", "ryhmä"]],
  ["vuosikello", ["vuosi", "kello"]],
]);
const ENGINE = new Engine(data());
const found = (query: string) => ENGINE.search(query).map((hit) => hit.id);

test("a form finds its page first", () => {
  assert.equal(found("hyötylausetta")[0], "tyopohjat/hyotylause/");
  assert.equal(found("hyotylause")[0], "tyopohjat/hyotylause/");
});

test("a form that the site does not use, a slip and a beginning find too", () => {
  assert.equal(found("juurrutusbudjeteissa ")[0], "tyopohjat/juurrutusbudjetti/");
  assert.equal(found("juurutusbudjeti ")[0], "tyopohjat/juurrutusbudjetti/");
  assert.equal(found("vuosike")[0], "tyopohjat/vuosikello/");
});

test("the word that is being written may be a beginning, one with a space after it may not", () => {
  assert.ok(found("ohjausr").includes("sanasto/#ohjausryhma"));
  assert.equal(found("ohj").length > 0, true);
  assert.deepEqual(found("ohj "), []);
});

test("two words that the site writes as one find it, and a part finds the whole", () => {
  assert.equal(found("vuosi kello ")[0], "tyopohjat/vuosikello/");
  assert.ok(found("lause ").includes("tyopohjat/hyotylause/"));
});

test("synonyms find, also those of a phrase", () => {
  assert.ok(found("projekti ").includes("malli/hanke/"));
  assert.ok(found("kuka maksaa ").includes("tyopohjat/juurrutusbudjetti/"));
});

test("a page comes before the glossary's entry of the same name", () => {
  assert.deepEqual(found("hanke ").slice(0, 2), ["malli/hanke/", "sanasto/#hanke"]);
});

test("words that ask for nothing are passed over, unless there are no others", () => {
  assert.deepEqual(found("kuka hanke "), found("hanke "));
  assert.deepEqual(found("kuka "), ["tyopohjat/vuosikello/"]);
});

test("only the asked kind answers where a kind is asked", () => {
  const hits = ENGINE.search("raha ", (_, kind) => kind === "sanasto");
  assert.deepEqual(
    hits.map((hit) => hit.kind),
    ["sanasto"],
  );
});

test("a compound of the visitor's own finds by its parts", () => {
  assert.ok(found("hankeraha ").length > 0);
});

test("a question weighs the text more than the title", () => {
  const ids = found("kuka kokoaa ohjausryhmän rahaa ");
  assert.ok(ids.includes("sanasto/#ohjausryhma"));
});

test("a hit tells what is shown of it, and by which base forms it was found", () => {
  const [hit] = ENGINE.search("hyötylausetta ");
  assert.ok(hit);
  assert.equal(hit.title, "hyötylause");
  assert.ok(hit.terms.includes("hyötylause"));
  assert.ok(ENGINE.vocabulary.means("hyötylauseen", new Set(["hyötylause"])) === false);
  assert.ok(ENGINE.vocabulary.means("hyötylausetta", new Set(["hyötylause"])));
  assert.ok(ENGINE.vocabulary.means("hyötylause", new Set(["lause"])));
  assert.ok(!ENGINE.vocabulary.means("olematon", new Set(["hyötylause"])));
});

test("near words are offered when nothing is found", () => {
  assert.deepEqual(found("xqzwxqzw"), []);
  assert.ok(ENGINE.vocabulary.nearest("kaupunkki").includes("kaupunki"));
  assert.ok(ENGINE.vocabulary.nearest("kaupunkki").length <= 5);
  assert.deepEqual(ENGINE.vocabulary.nearest("ab"), []);
});

test("any query is answered: best first, each page once, the same every time", () => {
  const words = fc.constantFrom(
    "hanke",
    "raha",
    "projektin",
    "kuka",
    "maksaa",
    "hyöty",
    "kello",
    "vuosi",
    "xyz",
    "__proto__",
  );
  const query = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.array(words, { maxLength: 5 }).map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(query, (text) => {
      const hits = ENGINE.search(text);
      const scores = hits.map((hit) => hit.score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.equal(new Set(hits.map((hit) => hit.id)).size, hits.length);
      assert.deepEqual(ENGINE.search(text), hits);
    }),
    { numRuns: 300 },
  );
});

test("a very long query is cut, and an empty one finds nothing", () => {
  assert.deepEqual(found("a".repeat(5000)), []);
  assert.deepEqual(found(""), []);
  assert.deepEqual(found("?!"), []);
});

test("what is missing is said in one sentence, and its nearest is first", () => {
  const said = note(ENGINE, "excel ");
  const reason = "koska sen taulukko laskee päivät ja eurot.";
  assert.equal(said, `Excel-pohjaa ei ole. Lähin on ”juurrutusbudjetti”, ${reason}`);
  assert.equal(found("excel ")[0], "tyopohjat/juurrutusbudjetti/");
  assert.equal(note(ENGINE, "kaupunkitaulukko "), said);
});

test("a choice of a page is an answer of the page, and leads to the choice", () => {
  const hit = ENGINE.search("taulukot ").find((each) => each.id === "tyopohjat/");
  assert.equal(hit?.address, "tyopohjat/?muoto=eta");
});

test("a word that is none of ours is told, and a known one or a slip is not", () => {
  assert.match(note(ENGINE, "zzzzz hanke "), /^Sanaa ”zzzzz” käsikirjassa ei ole\. Nämä löytyivät/);
  assert.match(note(ENGINE, "zzzzz "), /^Sanaa ”zzzzz” käsikirjassa ei ole\. Nämä ovat lähimpänä/);
  for (const known of ["hanke ", "hyötylasue ", "hyöty lause ", "kuka ", ""]) {
    assert.equal(note(ENGINE, known), "", known);
  }
});

test("a page that is asked by its whole title comes first", () => {
  assert.equal(found("vuosikello ")[0], "tyopohjat/vuosikello/");
});
