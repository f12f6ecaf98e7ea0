/**
 * Finnish search: MiniSearch indexes, ranks and forgives typing errors; this file turns what people type into base forms of the
 * site's own words (analysed by Voikko when the site was built) and weighs what was found. Used by the header, /haku/ and the finder.
 */
import MiniSearch from "minisearch";

/** @typedef {{lemma: string, forms: string[], parts: string[], roots: string[]}} Word */
/** @typedef {Map<string, number>} Terms base forms of the index and how surely each was meant (0–1) */
/** @typedef {{id: string, kind: string, title: string, lead: string, score: number, terms: string[]}} Hit */

const OPTIONS = {
  fields: ["title", "titleParts", "names", "keys", "keyParts", "lead", "text", "textParts"],
  storeFields: ["kind", "title", "lead", "words"],
  tokenize: (text) => [text],
  processTerm: (term) => term,
};
const BOOST = { title: 7, titleParts: 3, names: 5, keys: 2.6, keyParts: 1.2, lead: 1.8, text: 1, textParts: 0.35 };
const BOOST_QUESTION = { title: 3.5, titleParts: 1.6, names: 2.4, keys: 3.4, keyParts: 1.5, lead: 2.2, text: 1.4, textParts: 0.5 };
const QUESTION = 3; // words from which a query is a question: no single word of it, though in a title, decides alone
const WEIGHT = { folded: 0.98, stem: 0.9, joined: 1, part: 0.48, root: 0.35, prefix: 0.75, split: 0.7, fuzzy: 0.85, synonym: 0.6, phrase: 0.9, slip: 0.5, kin: 0.4 };
const DEFINED = 0.92; // a page before the glossary's entry of the same name
const LEAST_SHARE = 0.08; // of the best score; what is below is noise
const MOST_WORDS = 12; // words of a query that are looked at
const MOST_LETTERS = 160;
const ENDINGS = (() => {
  const cases = "n t a ta tta ssa sta lla lta lle na ksi kse tta in en on un yn an hin han hon hun hyn seen siin den tten ten ien jen iden ita ja ia issa ista illa ilta ille ina iksi itta iin ihin oita oiden oissa oista oilla oille oihin oina eja ejen eissa eista eilla eille eita eiden eihin";
  const verbs = "n t mme tte vat i in imme itte ivat taan daan tiin ttu tu nut neet isi isin isimme isivat va vat minen misen mista misesta miseen misella misessa miseksi massa masta maan malla matta mat mia mien tava tavat essa en";
  return [...new Set(["", ...cases.split(" "), ...verbs.split(" ")])].sort((a, b) => b.length - a.length);
})();
const TAIL = /(?:ni|si|nsa|mme|nne|kin|kaan|ko|han|pa)$/;

/** @param {string} text @returns {string} without the marks of letters: ä → a */
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** @param {string} text @returns {string[]} words in lower case, the ending after a colon left out */
const wordsOf = (text) => (text.normalize("NFC").toLowerCase().replace(/\u00ad/g, "").match(/[\p{L}\p{N}]+(?::[a-zåäö]+)?/gu) ?? []).map((word) => word.split(":")[0]);

/** @param {string} stem @returns {string} what strong and weak grade, and the vowels before an ending, have in common */
function core(stem) {
  return stem
    .replace(/nen$/, "s")
    .replace(/[aeiouy]{1,2}$/, "")
    .replace(/ks$/, "s").replace(/([aeiouy][uy])s$/, "$1t")
    .replace(/ng$/, "nk").replace(/mm$/, "mp").replace(/([nlr])\1$/, "$1t").replace(/(.)\1$/, "$1")
    .replace(/d$/, "t").replace(/v$/, "p");
}

/** @param {string} a @param {string} b @param {number} most @returns {number} letters to change, add, drop or swap; `most` + 1 when more */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length], most + 1);
}

/** @param {Map<string, string[]>} map @param {string} key @param {string} value */
function add(map, key, value) {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** The site's words, by every way that a visitor may write them. */
class Vocabulary {
  /** @param {string} lines lemma|forms|parts|roots */
  constructor(lines) {
    /** @type {Map<string, Word>} */
    this.words = new Map();
    this.exact = new Map();
    this.folded = new Map();
    this.cores = new Map();
    this.pairs = new Map();
    for (const line of lines.split("\n")) this.learn(line);
    for (const word of [...this.words.values()]) for (const part of [...word.parts, ...word.roots]) if (!this.words.has(part)) this.learn(part);
    this.near = new MiniSearch({ fields: ["forms"], idField: "id", tokenize: (text) => text.split(","), processTerm: (term) => term });
    this.near.addAll([...this.folded].map(([form], id) => ({ id, forms: form })));
  }

  /** @param {string} line */
  learn(line) {
    const [lemma, forms = "", parts = "", roots = ""] = line.split("|");
    const list = (text) => (text ? text.split(",") : []);
    const word = { lemma, forms: [lemma, ...list(forms)], parts: list(parts), roots: list(roots) };
    this.words.set(lemma, word);
    for (const form of word.forms) {
      add(this.exact, form, lemma);
      add(this.folded, fold(form), lemma);
    }
    add(this.cores, core(fold(lemma)), lemma);
    for (let index = 1; index < word.parts.length; index += 1) add(this.pairs, `${word.parts[index - 1]} ${word.parts[index]}`, lemma);
  }

  /** @param {string} token @returns {string[]} base forms of a word that is written as the site writes it, or without its dots */
  known(token) {
    return this.exact.get(token) ?? this.folded.get(fold(token)) ?? [];
  }

  /** @param {string} token @returns {string[]} base forms whose stem is left when an ending is taken away; those with the shortest ending */
  byStem(token) {
    const plain = fold(token);
    const bare = TAIL.test(plain) && plain.length > 6 ? [plain, plain.replace(TAIL, "")] : [plain];
    let [found, closest] = [[], Infinity];
    for (const form of bare) {
      for (const ending of ENDINGS) {
        if (form.length - ending.length < 3 || !form.endsWith(ending)) continue;
        for (const lemma of this.cores.get(core(form.slice(0, form.length - ending.length))) ?? []) {
          const far = distance(plain, fold(lemma), 12) + (form.at(-1 - ending.length) === fold(lemma).at(-1) ? 0 : 0.5);
          if (far < closest) [found, closest] = [[lemma], far];
          else if (far === closest && !found.includes(lemma)) found.push(lemma);
        }
      }
    }
    return closest <= Math.max(3, plain.length * 0.6) ? found : [];
  }

  /** @param {string} token @returns {string[][]} the base forms of each part, when the word is two known words together */
  split(token) {
    for (let cut = token.length - 3; cut >= 3; cut -= 1) {
      const [head, tail] = [token.slice(0, cut), token.slice(cut)];
      const first = this.known(head);
      const last = this.known(tail).length ? this.known(tail) : tail.length > 4 ? this.byStem(tail) : [];
      if (first.length && last.length) return [first, last];
    }
    return [];
  }

  /** @param {string} token @param {number} most @param {(form: string) => boolean} [only] @returns {{lemma: string, far: number}[]} base forms of the forms nearest to a misspelt word */
  misspelt(token, most, only = () => true) {
    const plain = fold(token);
    const forms = this.near.search(plain, { fuzzy: most + 1, maxFuzzy: most + 1 }).flatMap((hit) => hit.terms).filter(only);
    const far = forms.map((form) => ({ form, far: distance(plain, form, most) + (form[0] === plain[0] ? 0 : 0.2) })).filter((each) => each.far < most + 1);
    const best = Math.min(...far.map((each) => each.far));
    return far.filter((each) => each.far <= best + 0.3).flatMap((each) => this.folded.get(each.form).map((lemma) => ({ lemma, far: each.far })));
  }

  /** @param {string} start @returns {string[]} base forms of the words that begin so */
  starting(start) {
    const forms = this.near.search(fold(start), { prefix: true, boostDocument: (_, term) => 1 / term.length }).slice(0, 12);
    return [...new Set(forms.flatMap((hit) => hit.terms.flatMap((form) => this.folded.get(form))))];
  }
}

/** Everything that is needed to answer: made once, of the files that the build wrote. */
class Engine {
  /** @param {{index: object, vocabulary: string, synonyms: string[][][], ignored: string[]}} data */
  constructor(data) {
    this.index = MiniSearch.loadJS(data.index, OPTIONS);
    this.vocabulary = new Vocabulary(data.vocabulary);
    this.ignored = new Set(data.ignored);
    this.titled = new Set(Object.values(data.index.storedFields).flatMap((page) => page.words));
    /** @type {Map<string, {phrase: string[], group: string[][]}[]>} synonyms by their first word */
    this.synonyms = new Map();
    for (const group of data.synonyms) for (const phrase of group) {
      if (!this.synonyms.has(phrase[0])) this.synonyms.set(phrase[0], []);
      this.synonyms.get(phrase[0]).push({ phrase, group });
    }
  }

  /** @param {string} token @param {boolean} last the word that is still being written @returns {Terms} */
  terms(token, last) {
    /** @type {Terms} */
    const found = new Map();
    const take = (lemma, weight) => found.set(lemma, Math.max(found.get(lemma) ?? 0, weight));
    const exact = this.vocabulary.known(token);
    for (const lemma of exact) take(lemma, this.vocabulary.exact.has(token) ? 1 : WEIGHT.folded);
    if (!exact.length) this.guess(token, take);
    if (last && token.length > 2) for (const lemma of this.vocabulary.starting(token)) take(lemma, found.size && exact.length ? 0.3 : WEIGHT.prefix);
    return found;
  }

  /** A word that the site does not have as such. @param {string} token @param {(lemma: string, weight: number) => void} take */
  guess(token, take) {
    const stems = this.vocabulary.byStem(token);
    for (const lemma of stems) take(lemma, WEIGHT.stem);
    const most = token.length < 4 ? 0 : token.length < 8 ? 1 : token.length < 13 ? 2 : 3;
    const near = most ? this.vocabulary.misspelt(token, most) : [];
    for (const { lemma, far } of near) if (!stems.length || far < 1.5) take(lemma, WEIGHT.fuzzy / Math.max(1, far * 0.8));
    if (stems.length || near.some(({ far }) => far < 1.5)) return;
    const parts = this.vocabulary.split(token).flat();
    for (const lemma of parts) take(lemma, WEIGHT.split);
    if (parts.length || near.length || token.length < 7) return;
    for (const lemma of this.vocabulary.starting(token.slice(0, Math.max(5, Math.ceil(token.length / 2))))) take(lemma, WEIGHT.kin);
  }

  /** @param {string} query @returns {{tokens: string[], groups: Terms[]}} the words that ask for something, and what each may mean */
  analyse(query) {
    const all = wordsOf(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
    const asking = all.filter((token) => !this.vocabulary.known(token).concat(token).some((lemma) => this.ignored.has(lemma)));
    const tokens = asking.length ? asking : all;
    const single = tokens.length === 1;
    const open = !/\s$/.test(query);
    const groups = tokens.map((token, index) => this.terms(token, open && index === tokens.length - 1));
    if (single) this.slip(tokens[0], groups[0]);
    this.join(tokens, groups);
    this.widen(groups);
    return { tokens, groups };
  }

  /** One word that is a word, but may be a slip for the word of a title. @param {string} token @param {Terms} group */
  slip(token, group) {
    if (token.length < 5 || !this.vocabulary.known(token).length || [...group.keys()].some((lemma) => this.titled.has(lemma))) return;
    for (const { lemma, far } of this.vocabulary.misspelt(token, 1, (form) => form !== fold(token))) if (far < 2 && this.titled.has(lemma)) group.set(lemma, WEIGHT.slip);
  }

  /** Two words that the site writes as one mean also the one. @param {string[]} tokens @param {Terms[]} groups */
  join(tokens, groups) {
    for (let index = 0; index + 1 < tokens.length; index += 1) {
      const [first, second] = [groups[index], groups[index + 1]];
      const pairs = [...first.keys()].flatMap((one) => [...second.keys()].flatMap((other) => this.vocabulary.pairs.get(`${one} ${other}`) ?? []));
      for (const lemma of [...this.vocabulary.known(tokens[index] + tokens[index + 1]), ...pairs]) for (const group of [first, second]) group.set(lemma, WEIGHT.joined);
    }
  }

  /** Adds synonyms, also of phrases, and then the parts and roots of every word. @param {Terms[]} groups */
  widen(groups) {
    const added = groups.map(() => []);
    groups.forEach((group, index) => {
      for (const [lemma, weight] of group) {
        for (const { phrase, group: others } of this.synonyms.get(lemma) ?? []) {
          if (!phrase.every((word, offset) => groups[index + offset]?.has(word))) continue;
          for (const other of others) if (other !== phrase) for (const word of other) {
            for (let offset = 0; offset < phrase.length; offset += 1) added[index + offset].push([word, weight * (phrase.length > 1 ? WEIGHT.phrase : WEIGHT.synonym) / Math.sqrt(other.length)]);
          }
        }
        const word = this.vocabulary.words.get(lemma);
        for (const part of word?.parts ?? []) added[index].push([part, weight * WEIGHT.part]);
        for (const root of word?.roots ?? []) added[index].push([root, weight * WEIGHT.root]);
      }
    });
    groups.forEach((group, index) => added[index].forEach(([word, weight]) => group.set(word, Math.max(group.get(word) ?? 0, weight))));
  }

  /** @param {string} query @param {(id: string, kind: string) => boolean} [only] @returns {Hit[]} best first */
  search(query, only = () => true) {
    const { groups } = this.analyse(query);
    /** @type {Map<string, {hit: object, score: number, matched: number, terms: Set<string>}>} */
    const found = new Map();
    const boost = groups.length < QUESTION ? BOOST : BOOST_QUESTION;
    for (const group of groups) this.gather(group, found, boost);
    const asked = groups.map((group) => [...group].filter(([, weight]) => weight >= 0.5).map(([lemma]) => lemma));
    const hits = [...found.values()].map(({ hit, score, matched, terms }) => {
      const share = matched / groups.length;
      const named = hit.words.filter((word) => asked.some((group) => group.includes(word))).length / Math.max(1, hit.words.length);
      return { id: hit.id, kind: hit.kind, title: hit.title, lead: hit.lead, score: score * share * (1 + 0.6 * named) * (hit.kind === "sanasto" ? DEFINED : 1), terms: [...terms] };
    });
    const sorted = hits.filter((hit) => only(hit.id, hit.kind)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return sorted.filter((hit) => hit.score >= sorted[0].score * LEAST_SHARE);
  }

  /** The best of what one word of the query may mean, for every page. @param {Terms} group @param {Map<string, object>} found @param {Record<string, number>} boost */
  gather(group, found, boost) {
    const best = new Map();
    for (const [lemma, weight] of group) {
      for (const hit of this.index.search(lemma, { boost })) {
        const score = hit.score * weight;
        const old = best.get(hit.id);
        if (!old || score > old.score) best.set(hit.id, { hit, score, weight });
        const all = found.get(hit.id) ?? { hit, score: 0, matched: 0, terms: new Set() };
        if (weight >= 0.5) all.terms.add(lemma);
        found.set(hit.id, all);
      }
    }
    for (const [id, { score, weight }] of best) {
      const all = found.get(id);
      all.score += score;
      all.matched += 0.4 + 0.6 * Math.min(1, weight);
    }
  }

  /** @param {string} query @returns {string[]} words of the site that look most like those of a query that found nothing */
  nearest(query) {
    const near = wordsOf(query).filter((token) => token.length > 2).flatMap((token) => this.vocabulary.misspelt(token, Math.ceil(token.length / 2)));
    return [...new Set(near.sort((a, b) => a.far - b.far).map(({ lemma }) => lemma))].slice(0, 5);
  }

  /** @param {string} form @param {Set<string>} lemmas @returns {boolean} whether a word of a text is one that was searched */
  means(form, lemmas) {
    return this.vocabulary.known(form).some((lemma) => lemmas.has(lemma) || this.vocabulary.words.get(lemma).parts.some((part) => lemmas.has(part)));
  }
}

globalThis.hbSearchEngine = { Engine, fold, wordsOf, distance };
