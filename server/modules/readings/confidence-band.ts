import type { Proposal } from './proposal.js';

/** Bands of the reader's own confidence, by their lower ends. Agreement is counted band by band. */
export const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;

/** The lower end of the band in which a confidence lies. */
export function bandOf(confidence: number): number {
  // Stored in single precision: 0.9 comes back a hair below itself.
  return BANDS.findLast((least) => confidence + 1e-6 >= least) ?? 0;
}

/** The name under which agreement with a reader's confidence is counted beside the cues: "confidence.0.9 built-in". */
export function bandCue({ confidence, reader }: Pick<Proposal, 'confidence' | 'reader'>): string {
  return `${BAND_PREFIX}${bandOf(confidence)} ${reader}`;
}

export const BAND_PREFIX = 'confidence.';
