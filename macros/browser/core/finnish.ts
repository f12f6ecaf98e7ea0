/** How Finnish writes minutes, days, counts and numbers; agrees with Python's (tests/examples). */

const SPACE = "\u00a0"; // a number and its unit, and the groups of a number, stay on one line
const MINUS = "\u2212";
const IN_HOURS = 120; // minutes from which a time is told in hours

/** Minutes as they are spoken of: 135 → `2 h 15 min`, 85 → `85 min`, 0 → `0 min`. */
export function spoken(minutes: number): string {
  if (minutes < IN_HOURS) return `${minutes}${SPACE}min`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}${SPACE}h`;
  return rest ? hours + SPACE + spoken(rest) : hours;
}

/** Minutes as a running clock: 75 → `1:15`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A number with its thousands apart and a comma: 1299.5 → `1 299,5`; three decimals at most. */
export function thousands(value: number): string {
  const thousandths = Math.round(Math.abs(value) * 1000);
  const whole = String(Math.floor(thousandths / 1000)).replace(/\B(?=(\d{3})+$)/g, SPACE);
  const rest = String(thousandths % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  const sign = value < 0 && thousandths ? MINUS : "";
  return `${sign}${whole}${rest && `,${rest}`}`;
}

/** What people wrote, with the groups of a number and its € or % on one line: `7 680 €`. */
export function unbrokenNumbers(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d)|[€%])/g, SPACE);
}

/** A sum of money, its cents when it has any: 2600 → `2 600 €`, 12500.5 → `12 500,50 €`. */
export function euros(value: number): string {
  return `${withCents(value)}${SPACE}€`;
}

/** A sum of money without its unit: 2600 → `2 600`, 12500.5 → `12 500,50`. */
export function withCents(value: number): string {
  const cents = Math.round(value * 100);
  const told = thousands(cents / 100);
  return cents % 100 && cents % 10 === 0 ? `${told}0` : told;
}

/** A number with its unit where it has one: `40 %`, `12 500,50 €`, `1 299,5`. */
export function measured(value: number, unit: string): string {
  if (unit === "€") return euros(value);
  return unit ? `${thousands(value)}${SPACE}${unit}` : thousands(value);
}

/** A day of the calendar, the month from 1: `24.11.2026`. */
export function day(date: number, month: number, year: number): string {
  return `${date}.${month}.${year}`;
}

/** A size: `1 024 tavua`, and from 10 000 on `10 kt`. */
export function bytes(count: number): string {
  if (count >= 10_000) return `${thousands(Math.round(count / 1000))}${SPACE}kt`;
  return `${thousands(count)}${SPACE}tavua`;
}

/** People by their number: `1 henkilö`, `12 henkeä`. */
export function heads(count: number): string {
  return count === 1 ? `1${SPACE}henkilö` : `${count}${SPACE}henkeä`;
}

/** Words as Finnish lists them: `aika, väki ja muoto`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} ja ${last}` : last;
}

/** A text on one line, and of a long one its beginning. */
export function shortened(text: string, letters: number): string {
  const plain = text.replace(/\s+/g, " ");
  return plain.length <= letters ? plain : `${plain.slice(0, letters - 1).trimEnd()}…`;
}

/** A text on one line, and of a long one as many whole words as its letters allow. */
export function wholeWords(text: string, letters: number): string {
  const plain = unbrokenNumbers(text.replace(/\s+/g, " ").trim());
  return plain.length <= letters ? plain : `${plain.slice(0, letters).replace(/\s\S*$/, "")} …`;
}

/** A name in the middle of a sentence: `Lyhyt versio` → `lyhyt versio`. */
export function uncapitalized(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** How much a search found: `1 osuma`, `12 osumaa`. */
export function hits(count: number): string {
  return count === 1 ? "1 osuma" : `${count} osumaa`;
}
