/** How much each way of finding weighs, and the limits of a query: what is tuned, in one place. */

export const FIELDS = [
  "title",
  "titleParts",
  "names",
  "keys",
  "keyParts",
  "lead",
  "text",
  "textParts",
] as const;
export type Boost = Readonly<Record<(typeof FIELDS)[number], number>>;

export const BOOST: Boost = {
  title: 7,
  titleParts: 3,
  names: 5,
  keys: 2.6,
  keyParts: 1.2,
  lead: 1.8,
  text: 1,
  textParts: 0.35,
};
/** For a question no single word of it, though in a title, decides alone. */
export const BOOST_QUESTION: Boost = {
  title: 3.5,
  titleParts: 1.6,
  names: 2.4,
  keys: 3.4,
  keyParts: 1.5,
  lead: 2.2,
  text: 1.4,
  textParts: 0.5,
};
export const QUESTION = 3; // words from which a query is a question

/** How surely a base form was meant, by the way it was found. */
export const WEIGHT = {
  folded: 0.98,
  stem: 0.9,
  joined: 1,
  part: 0.48,
  root: 0.35,
  prefix: 0.75,
  prefixOfKnown: 0.3,
  split: 0.7,
  splitNear: 0.55,
  fuzzy: 0.85,
  synonym: 0.6,
  phrase: 0.9,
  slip: 0.5,
  kin: 0.4,
} as const;

export const MEANT = 0.5; // a base form that weighs this much counts as what was asked
export const NAMED = 0.6; // what a page gains when every word of its title was asked
export const DEFINED = 0.9; // a page before the glossary's entry of the same name
export const DEFINED_BESIDE = 0.5; // the same when the word is surely the thing of a worksheet
export const LEAST_SHARE = 0.08; // of the best score; what is below is noise
export const MOST_WORDS = 12; // words of a query that are looked at
export const MOST_LETTERS = 160;
export const MOST_NEAR = 5; // words that are offered when nothing is found
export const NEAR_SHARE = 1 / 3; // of the letters of what was typed, how many such a word may miss
export const MOST_STARTING = 12; // forms that a beginning may mean

/** How the editor's list of words leads to pages. */
export const LEAD = {
  page: 1.1, // what its first page gains, as a share of the best page's score
  later: 0.25, // what each later page of a group loses
  rest: 2, // how much words of the query beside the phrase take away
  rump: 0.5, // a phrase of which one word is left when the ignored ones are dropped
  left: 0.35, // of the words of a phrase, how many may be left out
  nearest: 3, // what is said to be nearest to a missing thing comes first
  sheet: 0.9, // how surely a worksheet is meant before the glossary
  named: 0.7, // how surely a missing thing has to be asked by its own name
  least: 0.2, // how much of a query has to be its name
} as const;
export const GUESSED = 0.7; // a word whose meanings all weigh less is none of ours
