import { Delimiter } from './spreadsheet-format.js';

const SAMPLE_RECORDS = 300;

/**
 * The delimiter that gives the most columns in the most consistent way: for each candidate, the commonest
 * number of cells per record, weighted by how many records have it. A file of one column counts as commas.
 */
export function detectDelimiter(sample: string): Delimiter {
  const declared = /^sep=([,;|\t])\r?\n/i.exec(sample)?.[1];
  const candidates = Object.values(Delimiter);
  const named = candidates.find((candidate) => candidate === declared);
  if (named !== undefined) return named;
  let best: Delimiter = Delimiter.COMMA;
  let bestWeight = 0;
  for (const candidate of candidates) {
    const weight = consistency(cellCounts(sample, candidate));
    if (weight > bestWeight) {
      best = candidate;
      bestWeight = weight;
    }
  }
  return best;
}

function consistency(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  let weight = 0;
  for (const [count, records] of tally) {
    weight = Math.max(weight, (count - 1) * (records / counts.length) ** 2);
  }
  return weight;
}

/** Cells per record, quoted line breaks aside. Blank lines are left out, and so is the last, cut-off record. */
function cellCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isCellStart = true;
  let isBlank = true;
  for (const character of sample) {
    if (character === '"' && (isQuoted || isCellStart)) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === delimiter) cells += 1;
    else if (character === '\n' || character === '\r') {
      if (!isBlank) counts.push(cells);
      if (counts.length >= SAMPLE_RECORDS) return counts;
      cells = 1;
    }
    const isBreak = character === '\n' || character === '\r';
    isCellStart = isBreak || character === delimiter || (character === '"' && !isQuoted);
    isBlank = isBreak;
  }
  if (counts.length === 0) counts.push(cells);
  return counts;
}
