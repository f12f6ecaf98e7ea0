/** What the files of a project are called. */

const LONGEST = 60;
const NAMELESS = "hanke";

/** The beginning of a file's name by the project's name: ”Vuoro vastaa!” → `vuoro-vastaa`. */
export function fileStem(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{Mark}/gu, "");
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, LONGEST).replace(/-+$/, "") || NAMELESS;
}
