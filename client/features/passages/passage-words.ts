import type { AlignedKind, MismatchKind, PassageClass, PassageSimilarity } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCount, formatCountOf, formatPercent } from '../../lib/format.js';

/** Whose wording it is, as far as the firm's own reports tell. */
export const passageClassLabel: Record<PassageClass, string> = {
  EXAMINER: 'This examiner’s own wording',
  VENDOR: 'Wording of one vendor',
  INDUSTRY: 'Wording of several unrelated examiners',
};

/** How close two passages are. */
export const similarityLabel: Record<PassageSimilarity, string> = {
  IDENTICAL: 'Identical text',
  NEAR_VERBATIM: 'Near-verbatim text',
  ADAPTED: 'Adapted text',
};

/** What does not go together between two passages of one report. */
export const mismatchLabel: Record<MismatchKind, string> = {
  SIDE: 'Side of the body',
  SEX: 'Sex',
  NAME: 'Name',
  DATE: 'Date',
  BODY_PART: 'Part of the body',
};

/** What a marked part of an aligned text is, said aloud before it. */
export const alignedWords: Record<Exclude<AlignedKind, 'EQUAL'>, string> = {
  CHANGED: 'changed',
  ADDED: 'only here',
  REMOVED: 'only in the other',
};

const sectionLabels: Readonly<Record<string, string>> = {
  HEADER: 'Heading of the report',
  HISTORY: 'History',
  RECORDS_REVIEWED: 'Records reviewed',
  EXAMINATION: 'Examination',
  DIAGNOSTIC_STUDIES: 'Diagnostic studies',
  DIAGNOSIS: 'Diagnosis',
  DISCUSSION: 'Discussion',
  ANSWERS: 'Answers to questions',
  ATTESTATION: 'Attestation',
  OTHER: 'Other text',
};

/** A section's purpose as a heading; a purpose that this page does not know is given as it came. */
export function sectionLabel(section: string): string {
  return sectionLabels[section] ?? section;
}

/** Whose wording it is; null is not known yet. */
export function classWords(passageClass: PassageClass | null): string {
  return passageClass === null
    ? 'Whose wording it is shows once the reports’ examiners are confirmed'
    : passageClassLabel[passageClass];
}

/** "Identical text in 14 of 37 reports read": this one is among the 14; the 37 are of this examiner, or of the firm. */
export function repeatWords(repeat: {
  readonly class: PassageClass | null;
  readonly similarity: PassageSimilarity;
  readonly reports: number;
  readonly comparedReports: number;
}): string {
  const whose = repeat.class === 'EXAMINER' ? 'of this examiner' : 'of your firm';
  return `${similarityLabel[repeat.similarity]} in ${formatCountOf(repeat.reports, repeat.comparedReports)} reports ${whose} read`;
}

/** "first seen Mar 3, 2024"; the empty text when no report with it has a day. */
export function firstSeenWords(firstSeenOn: string | null): string {
  return firstSeenOn === null ? '' : `first seen ${formatDate(firstSeenOn)}`;
}

/** "412 of 518 words (80%)"; a section without words says so. */
export function uniqueWords({
  words,
  wordsUnique,
}: {
  readonly words: number;
  readonly wordsUnique: number;
}): string {
  if (words === 0) return 'No words';
  return `${formatCountOf(wordsUnique, words)} words (${formatPercent(wordsUnique, words)})`;
}

/** With how many reports a report was compared; what that is not is said as well. */
export function comparedWords(compared: number): string {
  return compared === 0
    ? 'There is no other report to compare with yet.'
    : `Compared with ${formatCount(compared)} other ${compared === 1 ? 'report' : 'reports'} of your firm.`;
}
