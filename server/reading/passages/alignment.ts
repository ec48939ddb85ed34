/** A stretch of the one text, of the other, or of both; spans count words. */
export type AlignedStretch = {
  readonly kind: 'EQUAL' | 'CHANGED' | 'ONLY_HERE' | 'ONLY_THERE';
  readonly here: { readonly start: number; readonly end: number };
  readonly there: { readonly start: number; readonly end: number };
};

/** Twice the longest common subsequence over the words of both: 1 for the same text, 0 with no word in common. */
export function similarityOf(one: Int32Array, other: Int32Array): number {
  if (one.length + other.length === 0) return 1;
  return (2 * commonLength(one, other)) / (one.length + other.length);
}

/** The most that `similarityOf` can be for texts of these lengths: spares the work. */
export function largestSimilarity(one: number, other: number): number {
  return one + other === 0 ? 1 : (2 * Math.min(one, other)) / (one + other);
}

function commonLength(one: Int32Array, other: Int32Array): number {
  let above = new Uint32Array(other.length + 1);
  let row = new Uint32Array(other.length + 1);
  for (const code of one) {
    for (let at = 0; at < other.length; at += 1) {
      row[at + 1] = code === other[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[other.length] ?? 0;
}

/**
 * Two texts side by side: what both say, what is put differently, what only one says. All stretches in order cover
 * both texts whole. Takes time and room for the product of the lengths: passages, not documents.
 */
export function alignedStretches(here: readonly string[], there: readonly string[]): AlignedStretch[] {
  const stretches: AlignedStretch[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB, length] of commonRuns(here, there)) {
    pushDifference(stretches, { start: a, end: nextA }, { start: b, end: nextB });
    if (length > 0) {
      stretches.push({
        kind: 'EQUAL',
        here: { start: nextA, end: nextA + length },
        there: { start: nextB, end: nextB + length },
      });
    }
    [a, b] = [nextA + length, nextB + length];
  }
  return stretches;
}

function pushDifference(
  stretches: AlignedStretch[],
  here: AlignedStretch['here'],
  there: AlignedStretch['there'],
): void {
  const [isHere, isThere] = [here.end > here.start, there.end > there.start];
  if (!isHere && !isThere) return;
  stretches.push({ kind: isHere ? (isThere ? 'CHANGED' : 'ONLY_HERE') : 'ONLY_THERE', here, there });
}

/** Runs of equal words, [place here, place there, words], and the ends of both as a run of none. */
function commonRuns(here: readonly string[], there: readonly string[]): [number, number, number][] {
  const width = there.length + 1;
  // lengths[a * width + b]: the longest common subsequence of what follows from a and from b.
  const lengths = new Uint16Array((here.length + 1) * width);
  for (let a = here.length - 1; a >= 0; a -= 1) {
    for (let b = there.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        here[a] === there[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  const runs: [number, number, number][] = [];
  let [a, b] = [0, 0];
  while (a < here.length && b < there.length) {
    if (here[a] === there[b]) {
      let length = 1;
      while (a + length < here.length && here[a + length] === there[b + length]) length += 1;
      runs.push([a, b, length]);
      [a, b] = [a + length, b + length];
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  runs.push([here.length, there.length, 0]);
  return runs;
}
