/** Random ids: letters and digits, for projects, writers and sheets. */

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
/** Bytes under this fall evenly on the letters. */
const EVEN = 252;

/** A random id that begins with a letter. `crypto.randomUUID` is absent on plain http. */
export function randomId(length: number): string {
  let id = "";
  while (id.length < length) {
    const [byte = EVEN] = crypto.getRandomValues(new Uint8Array(1));
    const isFine = byte < EVEN && (id !== "" || byte % LETTERS.length < 26);
    if (isFine) id += LETTERS.charAt(byte % LETTERS.length);
  }
  return id;
}
