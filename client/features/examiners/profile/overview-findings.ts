import type { ProfileNumbersFragment, TendencyNumbersFragment } from '../../../generated/graphql.js';
import { timingSourceLabel } from '../../../lib/vocabulary.js';
import { notCountedSentence } from './figure-words.js';
import {
  durationSentence,
  feesSentence,
  mmiGapSentence,
  mmiMedianSentence,
  notAllReviewedSentence,
  pagesSentence,
} from './measure-words.js';
import { mostFrequent, opinionSentence } from './opinion-words.js';
import type { ProfileScope } from './profile-scope.js';
import { retentionSentence, sideCounts, topPayerSentence, unrecordedSides } from './retention-words.js';

/** A sentence that is true by counting, and the figure whose examinations it counts. */
export interface Finding {
  readonly sentence: string;
  readonly figure: { readonly key: string; readonly numerator: number };
  readonly about: string;
}

const MOST_ISSUES = 3;

/** The three issues on which most reports state an opinion, in the fixed order of issues. */
function busiestIssues(tendencies: readonly TendencyNumbersFragment[]): TendencyNumbersFragment[] {
  const busiest = [...tendencies]
    .filter((tendency) => mostFrequent(tendency) !== null)
    .sort((a, b) => b.coverage.known - a.coverage.known)
    .slice(0, MOST_ISSUES);
  return tendencies.filter((tendency) => busiest.includes(tendency));
}

/** The profile in at most eight sentences, in a fixed order: nothing is picked for being remarkable. */
export function overviewFindings(scope: ProfileScope, profile: ProfileNumbersFragment): Finding[] {
  const { retention, durations, records, fees, mmiGap } = profile;
  const unknownSide = unrecordedSides(retention.bySide);
  const findings: Finding[] = [
    {
      sentence: retentionSentence(scope, sideCounts(retention.bySide), unknownSide),
      figure: profile.examinations,
      about: 'all of this profile',
    },
  ];
  const [topCarrier] = retention.carriers.payers;
  if (topCarrier) {
    const sentence = topPayerSentence(retention.carriers, { singular: 'carrier', plural: 'carriers' });
    findings.push({ sentence, figure: topCarrier.estimate, about: topCarrier.organisation.name });
  }
  for (const tendency of busiestIssues(profile.tendencies)) {
    const opinion = mostFrequent(tendency);
    if (!opinion) continue;
    const sentence =
      `${opinionSentence(scope, tendency.label, opinion)} ${notCountedSentence(tendency.coverage)}`.trim();
    findings.push({ sentence, figure: opinion.estimate, about: `${tendency.label}, ${opinion.finding}` });
  }
  const [bestTimed] = durations;
  if (bestTimed) {
    findings.push({
      sentence: durationSentence(bestTimed),
      figure: bestTimed.estimate,
      about: timingSourceLabel[bestTimed.source],
    });
  }
  if (records.both.numerator > 0) {
    const sentence = `${notAllReviewedSentence(records)} ${pagesSentence(records)}`;
    findings.push({ sentence, figure: records.both, about: 'both page counts recorded' });
  }
  if (fees.estimate.numerator > 0)
    findings.push({ sentence: feesSentence(fees), figure: fees.estimate, about: 'fee recorded' });
  if (mmiGap && mmiGap.n > 0) {
    const sentence = `${mmiGapSentence(mmiGap)} ${mmiMedianSentence(mmiGap)}`.trim();
    findings.push({
      sentence,
      figure: mmiGap.estimate,
      about: 'both dates of maximum medical improvement recorded',
    });
  }
  return findings;
}
