import type { AnalysedSentence } from './analysed-sentence.js';
import type { Finding } from './finding.types.js';
import { holdsOpinions } from './section-gate.js';
import type { Topic } from './topics.js';

/** An unclassified sentence says nothing yet; about one in five that are shown hold an opinion. */
export const UNCLASSIFIED_CONFIDENCE = 0.2;

const FIRM = 0.85;
const LOOSE = 0.68;

/**
 * The share of such readings that a person would keep, set below what was measured on labelled reports: those were
 * few, and reports of other authors read worse. `extract:score` prints the calibration.
 */
export function confidenceOf(sentence: AnalysedSentence, finding: Finding, topic: Topic): number {
  const steps =
    (sentence.has('own', 'certainty') ? 0.04 : 0) +
    (topic.issues.has(finding.issue) ? 0.04 : 0) -
    (holdsOpinions(sentence.surroundings.section) ? 0 : 0.16) -
    (sentence.has('uncertainty', 'condition') ? 0.12 : 0) -
    (sentence.words.length > 45 ? 0.06 : 0);
  const share = (finding.hold === 'FIRM' ? FIRM : LOOSE) + steps;
  return Math.round(100 * Math.min(0.95, Math.max(0.3, share))) / 100;
}
