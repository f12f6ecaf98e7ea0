/** Whether a media query holds on a paper of a given width, for measuring what will be printed. */

const REM = 16;
const WIDTH = /\((min|max)-width:\s*([\d.]+)(px|rem|em)\)/g;

/**
 * Whether a query such as `screen and (min-width: 700px)` holds on paper of `width` pixels;
 * undefined when it says nothing of medium or width, and holds as it does on the screen.
 */
export function holdsOnPaper(query: string, width: number): boolean | undefined {
  const sides = [...query.matchAll(WIDTH)];
  const isForPrint = /\bprint\b/.test(query);
  const isForScreen = /\bscreen\b/.test(query);
  if (!isForPrint && !isForScreen && sides.length === 0) return undefined;
  if (isForScreen && !isForPrint) return false;
  return sides.every(([, side, number, unit]) => {
    const limit = Number(number) * (unit === "px" ? 1 : REM);
    return side === "min" ? width >= limit : width <= limit;
  });
}
