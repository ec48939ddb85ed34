/** Fewer lines that count up happen in lists. */
const FEWEST_STEPS = 8;

/** Lines that are numbered one by one at their beginning, as those of a transcript are, to 25 or 28 and anew. */
export function countsItself(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => {
    const found = /^\s*(\d{1,2})(?![\w.,/:)-])/.exec(line)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  const steps = numbers.filter((number, at) => number === (numbers[at - 1] ?? NaN) + 1).length;
  return steps >= FEWEST_STEPS && steps >= 0.6 * lines.length;
}
