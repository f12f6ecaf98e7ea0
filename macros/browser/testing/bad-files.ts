/**
 * Broken files of every kind, and what is told of each: one list for the browser's core and for
 * `python -m macros hanke`. Tests only.
 */

export const NOW = 1_804_000_000;
export const FIELD = "hyotylause/kaytanne";
export const ENTRY = ["Lause A", "a8f3k2q1", 12, 1_803_900_100];
export const READER = { now: NOW, id: "uusi" };

/** A sound file, with parts of its root in other words. */
export function file(parts: Record<string, unknown> = {}): string {
  const sound = {
    ...{ muoto: "juurruttajan-hanke", versio: 1, hanke: "h7k2m9q4xw" },
    ...{ kirjoittajat: { a8f3k2q1: 12 }, arvot: { [FIELD]: [ENTRY] }, entiset: {} },
  };
  return JSON.stringify({ ...sound, ...parts });
}

/** The sound entry with one part in other words. */
export const entry = (index: number, part: unknown) =>
  ENTRY.map((each, at) => (at === index ? part : each));
const counts = (count: unknown) => file({ kirjoittajat: { a8f3k2q1: count } });
export const entries = (...list: unknown[]) =>
  file({ arvot: { [FIELD]: list, "hyotylause/pulma": [ENTRY] } });
const path = (name: string) =>
  file({
    arvot: Object.fromEntries([
      [name, [ENTRY]],
      [FIELD, [ENTRY]],
    ]),
  });
const changed = (index: number, part: unknown) => entries(entry(index, part));
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const without = (key: string) => file({ [key]: undefined });

/** Files of which nothing can be offered, and their fault. */
export const LOST: Readonly<Record<string, [text: string, fault: string]>> = {
  empty: ["", "tyhja"],
  blank: [" \n\t ", "tyhja"],
  "a byte order mark alone": ["\ufeff", "tyhja"],
  cut: [file().slice(0, 90), "katkeaa"],
  "cut in a number": ['{"muoto":-', "katkeaa"],
  "cut after an escape": ['{"muoto":"a\\u00', "katkeaa"],
  "cut in a word": ['{"muoto":tru', "katkeaa"],
  "text after it": [`${file()} loppu`, "jatkuu"],
  "two files joined": [file() + file(), "jatkuu"],
  "a comma too many in an object": ['{"muoto":1,}', "pilkku"],
  "a comma too many in a list": ["[1,]", "pilkku"],
  "single quotes": ["{'muoto':1}", "lainaus"],
  "a comment": ['{"muoto":1} // hanke'.replace("}", " /* a */}"), "kommentti"],
  NaN: ['{"versio":NaN}', "luku"],
  Infinity: ['{"versio":-Infinity}', "luku"],
  "a raw tab": ['{"muoto":"a\tb"}', "ohjausmerkki"],
  "no colon": ['{"muoto" 1}', "merkki"],
  "a bad escape": ['{"muoto":"\\x"}', "merkki"],
  "a bracket that closes nothing": ["]", "merkki"],
  "a wrong bracket": ['{"a":[1}', "merkki"],
  "a list": ["[]", "juuri"],
  "a text": ['"hanke"', "juuri"],
  null: ["null", "juuri"],
  "200 000 brackets": [deep(100_000), "syva"],
  "5 000 levels in a key": [`{"outo":${deep(5000)}}`, "syva"],
  "another form": [file({ muoto: "excalidraw" }), "muoto muoto"],
  "no form": [without("muoto"), "muoto muoto"],
  "a newer version": [file({ versio: 2 }), "uudempi versio"],
  "a page without a project": ["<!doctype html><p>a", "html"],
  "a page with another script": ['<script type="module">let a;</script>', "html"],
  "a page with a broken project": [
    '<script type="application/json">{"muoto":"juurruttajan-hanke"</script>',
    "katkeaa",
  ],
};

const PLACE = `arvot/${FIELD}`;
/** Files of which the sound part is offered, their faults, and how many values FIELD keeps. */
export const MENDED: Readonly<Record<string, [text: string, faults: string[], values?: number]>> = {
  "version 0": [file({ versio: 0 }), ["versio versio"]],
  "version −1": [file({ versio: -1 }), ["versio versio"]],
  "version as text": [file({ versio: "1" }), ["versio versio"]],
  "version 1.5": [file({ versio: 1.5 }), ["versio versio"]],
  "version 1e400": [file({ versio: 7 }).replace("7", "1e400"), ["versio versio"]],
  "no version": [without("versio"), ["versio versio"]],
  "no id": [without("hanke"), ["hanke hanke"]],
  "a number as id": [file({ hanke: 7 }), ["hanke hanke"]],
  "a path as id": [file({ hanke: "../x" }), ["hanke hanke"]],
  "a prototype as id": [file({ hanke: "__proto__" }), ["hanke hanke"]],
  "writers as a list": [file({ kirjoittajat: [] }), ["avain kirjoittajat"]],
  "no writers": [without("kirjoittajat"), ["avain kirjoittajat"]],
  "writers as text": [file({ kirjoittajat: "a" }), ["avain kirjoittajat"]],
  "no values": [without("arvot"), ["avain arvot"], 0],
  "values as a list": [file({ arvot: [] }), ["avain arvot"], 0],
  "former as text": [file({ entiset: "a" }), ["avain entiset"]],
  "a negative count": [counts(-1), ["laskuri kirjoittajat/a8f3k2q1"]],
  "a count as text": [counts("12"), ["laskuri kirjoittajat/a8f3k2q1"]],
  "a count of 1e308": [counts(1e308), ["laskuri kirjoittajat/a8f3k2q1"]],
  "a prototype as writer": [
    file().replace('"a8f3k2q1":12', '"a8f3k2q1":12,"__proto__":3'),
    ["laskuri kirjoittajat/__proto__"],
  ],
  "partial counts as a list": [file({ osittain: [] }), ["avain osittain"]],
  "a negative partial count": [file({ osittain: { a8f3k2q1: -1 } }), ["laskuri osittain/a8f3k2q1"]],
  "an inflated partial count": [
    file({ kirjoittajat: {}, osittain: { a8f3k2q1: 9_999_999 } }),
    ["liikaa osittain/a8f3k2q1"],
  ],
  "a count smaller than its writes": [counts(3), ["vajaa kirjoittajat/a8f3k2q1"]],
  "an inflated count": [counts(9_999_999), ["liikaa kirjoittajat/a8f3k2q1"]],
  "entries that are no list": [file({ arvot: { [FIELD]: "a" } }), [`lista ${PLACE}`], 0],
  "an empty list": [file({ arvot: { [FIELD]: [] } }), [`lista ${PLACE}`], 0],
  "three parts": [entries(ENTRY.slice(0, 3)), [`kirjaus ${PLACE}/1`], 0],
  "five parts": [entries([...ENTRY, 1]), [`kirjaus ${PLACE}/1`], 0],
  "a number for an entry": [entries(7), [`kirjaus ${PLACE}/1`], 0],
  "null for an entry": [entries(null), [`kirjaus ${PLACE}/1`], 0],
  "a number as value": [changed(0, 7), [`arvo ${PLACE}/1`], 0],
  "null as value": [changed(0, null), [`arvo ${PLACE}/1`], 0],
  "an object as value": [changed(0, {}), [`arvo ${PLACE}/1`], 0],
  "a megabyte as value": [changed(0, "a".repeat(1_000_000)), [`pitka ${PLACE}/1`], 0],
  "half a letter": [changed(0, "a\ud800b"), [`puolikas ${PLACE}/1`], 1],
  "no writer": [changed(1, ""), [`kirjoittaja ${PLACE}/1`], 0],
  "a prototype that writes": [changed(1, "__proto__"), [`kirjoittaja ${PLACE}/1`], 0],
  "number 0": [changed(2, 0), [`numero ${PLACE}/1`], 0],
  "number 1.5": [changed(2, 1.5), [`numero ${PLACE}/1`], 0],
  "number 2^53": [changed(2, 2 ** 53), [`numero ${PLACE}/1`], 0],
  "a time as text": [changed(3, "eilen"), [`aika ${PLACE}/1`], 0],
  "a time to come": [changed(3, NOW + 90_000_000), [`tuleva ${PLACE}/1`], 1],
  "one entry twice": [entries(ENTRY, ENTRY), [`sama ${PLACE}`], 1],
  "one stamp with two values": [entries(ENTRY, entry(0, "B")), [`leima ${PLACE}`], 2],
  "60 side by side": [
    entries(...Array.from({ length: 60 }, (_, index) => [`v${index}`, `w${index}`, 1, 9])),
    [`rinnakkain ${PLACE}`],
    60,
  ],
  "101 former values": [
    file({
      entiset: { [FIELD]: Array.from({ length: 101 }, (_, at) => [`v${at}`, `w${at}`, 1, 9]) },
    }),
    [`entisia entiset/${FIELD}`],
  ],
  "an empty path": [path(""), ["polku arvot/"]],
  "a prototype as path": [path("__proto__"), ["polku arvot/__proto__"]],
  "a constructor as path": [path("constructor"), ["polku arvot/constructor"]],
  "a path that climbs": [path("../x"), ["polku arvot/../x"]],
  "a path of 500 letters": [path(`a/${"b".repeat(498)}`), [`polku arvot/a/${"b".repeat(78)}`]],
};

export const SOUND =
  '{"muoto":"juurruttajan-hanke","versio":1,"hanke":"h1","kirjoittajat":{},"arvot":{},"ä":"ä"}';
export const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A text in UTF-16, little end first, with its mark or without. */
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

export const BYTES: Readonly<Record<string, [bytes: Uint8Array, fault: string]>> = {
  empty: [new Uint8Array(), "tyhja"],
  blank: [utf8(" \r\n"), "tyhja"],
  "a byte order mark alone": [utf8("\ufeff"), "tyhja"],
  "UTF-16": [utf16(`\ufeff${SOUND}`), "utf16"],
  "UTF-16 without its mark": [utf16(SOUND), "utf16"],
  "UTF-16, big end first": [Uint8Array.of(0xfe, 0xff, 0, 0x7b), "utf16"],
  "Latin-1": [latin1(SOUND), "utf8"],
  "cut UTF-8": [utf8(SOUND.slice(0, -2)).slice(0, -1), "katkos"],
  zeros: [new Uint8Array(900), "nollia"],
  random: [Uint8Array.of(0x9d, 0x12, 0xff, 0x00, 0x81), "utf8"],
  "a zip": [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "zip"],
  "a PDF": [utf8("%PDF-1.7 hanke"), "pdf"],
  "over 8 megabytes": [new Uint8Array(8_000_001).fill(32), "suuri"],
};
