import type { Sentence } from '../measures/index.js';
import type { Estimate } from './estimate.js';
import type { Profile } from './profile.js';
import type { Tendency } from './tendency.js';

/** A claim that is true by counting, and the number whose examinations it counts. */
export type Finding = {
  /** In the order in which they are read. */
  readonly sentences: readonly Sentence[];
  readonly estimate: Estimate;
  /** What the examinations have in common, in a few words. */
  readonly about: string;
};

const MOST_FINDINGS = 8;
const MOST_ISSUES = 3;

/** The profile in at most eight claims, in a fixed order: nothing is picked for being remarkable. */
export function findingsOf(profile: Profile): Finding[] {
  const before = [...retained(profile), ...topCarrier(profile)];
  const after = [...timed(profile), ...reviewed(profile), ...charged(profile), ...compared(profile)];
  const issues = Math.min(MOST_ISSUES, MOST_FINDINGS - before.length - after.length);
  return [...before, ...concluded(profile, issues), ...after];
}

function retained({ retention, examinations }: Profile): Finding[] {
  const [side] = retention.bySide;
  // With the sides chosen by the filter, who retained is no finding.
  if (side === undefined || side.sentences.length === 0) return [];
  return [{ sentences: side.sentences, estimate: examinations, about: 'all of this profile' }];
}

function topCarrier({ retention }: Profile): Finding[] {
  const [largest] = retention.carriers.payers;
  if (largest === undefined) return [];
  const { estimate, organisation } = largest;
  return [{ sentences: estimate.sentences, estimate, about: organisation.name }];
}

/** The issues on which most reports conclude, in the fixed order of issues; always the finding of the measure. */
function concluded({ tendencies }: Profile, most: number): Finding[] {
  const busiest = [...tendencies]
    .filter(({ coverage }) => coverage.known > 0)
    .sort((a, b) => b.coverage.known - a.coverage.known)
    .slice(0, most);
  return tendencies.filter((tendency) => busiest.includes(tendency)).flatMap(conclusion);
}

function conclusion({ label, stances }: Tendency): Finding[] {
  const [measured] = stances;
  if (measured === undefined) return [];
  const sentences = measured.estimate.sentences.filter(({ kind }) => kind === 'DESCRIPTIVE');
  return [{ sentences, estimate: measured.estimate, about: `${label}: ${measured.finding}` }];
}

/** The first source in the fixed order: recordings before accounts. */
function timed({ durations }: Profile): Finding[] {
  const [first] = durations;
  if (first === undefined) return [];
  return [
    {
      sentences: first.estimate.sentences,
      estimate: first.estimate,
      about: `minutes: ${first.label.toLowerCase()}`,
    },
  ];
}

function reviewed({ records: { both } }: Profile): Finding[] {
  if (both.numerator === 0) return [];
  return [{ sentences: both.sentences, estimate: both, about: 'both page counts recorded' }];
}

function charged({ fees: { estimate } }: Profile): Finding[] {
  if (estimate.numerator === 0) return [];
  return [{ sentences: estimate.sentences, estimate, about: 'fee recorded' }];
}

function compared({ mmiGap }: Profile): Finding[] {
  if (mmiGap === null) return [];
  const { estimate } = mmiGap;
  return [
    { sentences: estimate.sentences, estimate, about: 'both dates of maximum medical improvement recorded' },
  ];
}
