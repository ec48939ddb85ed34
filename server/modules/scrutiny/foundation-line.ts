import type { SourceCite } from '../../kernel/source-cite.js';
import type { FoundationHeading } from './foundation-vocabulary.js';
import type { FoundationFact } from './foundation.queries.js';

/** One line of the card. It has a cite, or it says that nothing is recorded. */
export type FoundationLine = {
  /** Stays the same while what it is about does. */
  readonly key: string;
  readonly heading: FoundationHeading;
  readonly label: string;
  readonly text: string;
  readonly cites: readonly SourceCite[];
  /** The recorded or proposed fact that the line shows; null for a line that is derived, or says "not recorded". */
  readonly fact: FoundationFact | null;
};

export const NOT_RECORDED = 'Not recorded.';

/** A line that rests on something. @throws RangeError without a cite: a card states nothing from nowhere. */
export function citedLine(
  line: Omit<FoundationLine, 'fact'> & { readonly fact?: FoundationFact | null },
): FoundationLine {
  if (line.cites.length === 0) throw new RangeError(`The line ${line.key} has no cite.`);
  const cites = new Map(line.cites.map((cite) => [JSON.stringify(cite), cite]));
  return { ...line, cites: [...cites.values()], fact: line.fact ?? null };
}

/** A line for what nobody recorded. */
export function emptyLine(heading: FoundationHeading, key: string, label: string): FoundationLine {
  return { key, heading, label, text: NOT_RECORDED, cites: [], fact: null };
}
