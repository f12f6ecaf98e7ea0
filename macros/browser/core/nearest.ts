/** Which of the site's addresses are nearest to one that does not exist. */

import { distance } from "./search/words.ts";

const MOST = 4;
/** The share of an address's last part that may be wrong. */
const WRONG = 0.45;

/** The addresses whose last part is like that of the asked one, the nearest first, at most four. */
export function nearest(asked: string, addresses: readonly string[]): string[] {
  const wanted = lastPart(asked);
  if (!wanted) return [];
  const most = Math.max(2, Math.floor(wanted.length * WRONG));
  const scored = addresses.map((address): [string, number] => {
    const part = lastPart(address);
    const isWithin = wanted.length > 3 && (part.includes(wanted) || wanted.includes(part));
    return [address, isWithin && part.length > 3 ? 1 : distance(wanted, part, most)];
  });
  const near = scored.filter(([, far]) => far <= most);
  return near
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST)
    .map(([address]) => address);
}

/** The last part of a path, without a file's ending. */
function lastPart(path: string): string {
  const parts = path.toLowerCase().split("/").filter(Boolean);
  return (parts.at(-1) ?? "").replace(/\.html?$|^index$/, "");
}
