import fc from 'fast-check';
import { Issue, TimingSource } from '../../../../server/kernel/vocabulary.js';
import { ISSUE_MEASURES } from '../../../../server/modules/measures/index.js';
import type {
  FigureFact,
  PeerFact,
  ProfileFacts,
  TendencyFact,
} from '../../../../server/modules/outlines/chapters/chapter-facts.types.js';

const figure = (key: string, label: string, mostKnown = 400): fc.Arbitrary<FigureFact> =>
  fc
    .tuple(fc.nat(mostKnown), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60))
    .map(([denominator, share, unknown]) => ({
      ...{ key, label, denominator, unknown, sentences: [] },
      numerator: Math.round(denominator * share),
    }));

/** A count of examinations that have something recorded, as tallies are. */
const tally = (key: string, label: string): fc.Arbitrary<FigureFact> =>
  fc.tuple(fc.nat(1500), fc.nat(60)).map(([numerator, unknown]) => ({
    ...{ key, label, numerator, unknown, sentences: [] },
    denominator: numerator + unknown,
  }));

const tendency = (issue: Issue): fc.Arbitrary<TendencyFact> => {
  const measure = ISSUE_MEASURES.find((one) => one.issue === issue);
  if (measure === undefined) throw new Error(`No measure of ${issue}.`);
  return fc
    .record({ parts: fc.tuple(fc.nat(90), fc.nat(20), fc.nat(60)), unknown: fc.nat(40), pairs: fc.boolean() })
    .map(({ parts: [defense, mixed, claimant], unknown, pairs }) => {
      const denominator = defense + mixed + claimant;
      const of = (stance: string, numerator: number): FigureFact => ({
        ...{ key: `OPINION.${issue}.${stance}`, label: `${measure.title}: ${stance}` },
        ...{ numerator, denominator, unknown, sentences: [] },
      });
      return {
        ...{ issue, about: measure.about, findings: measure.findings },
        stances: {
          FAVORS_DEFENSE: of('FAVORS_DEFENSE', defense),
          MIXED: of('MIXED', mixed),
          FAVORS_CLAIMANT: of('FAVORS_CLAIMANT', claimant),
        },
        differing: pairs
          ? {
              ...{ key: `TREATER_PAIR.${issue}.DISAGREES`, label: 'Differs', unknown: 0, sentences: [] },
              ...{ numerator: mixed, denominator: mixed + claimant },
            }
          : null,
      };
    });
};

/** A comparison with peers; null: of minutes. */
export const inventedPeer = (issue: Issue | null): fc.Arbitrary<PeerFact> =>
  fc
    .record({
      flag: fc.constantFrom('WITHIN', 'OUTSIDE', 'FAR_OUTSIDE', 'TOO_FEW', 'NOT_FLAGGED'),
      adjusted: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      direction: fc.constantFrom('MORE', 'FEWER'),
      isOutsideRange: fc.boolean(),
      examiners: fc.integer({ min: 5, max: 40 }),
      x: fc.nat(900),
      more: fc.nat(900),
    })
    .map(({ examiners, x, more, ...rest }) => ({
      ...rest,
      ...{ issue, kind: 'QME', group: 'orthopaedic surgery examiners in California (QME)' },
      measure: issue === null ? 'MINUTES.REPORT' : `OPINION.${issue}`,
      peers: issue === null ? null : { examiners, x, n: x + more },
      sentences: [`${examiners} other examiners: ${x} of ${x + more}.`],
    }));

/** Counts of any size. */
export const inventedProfile: fc.Arbitrary<ProfileFacts> = fc.record({
  examinations: tally('EXAMINATION', 'Examinations').map((one) => ({ ...one, denominator: one.numerator })),
  sides: fc.record({
    defense: figure('SIDE.DEFENSE', 'Retained by the defense'),
    plaintiff: figure('SIDE.PLAINTIFF', 'Retained by the plaintiff'),
    neutral: figure('SIDE.NEUTRAL', 'Neutral'),
  }),
  lastYear: fc.option(fc.record({ year: fc.constant(2025), examinations: tally('YEAR.2025', 'In 2025') })),
  payers: fc.array(
    fc.record({
      kind: fc.constantFrom('CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR'),
      name: fc.constantFrom(
        'Invented Mutual',
        'Quillon, Ashgrove, Tarrant, Wexcombe, Oldacre and Partners LLP',
      ),
      figure: figure('CARRIER.00000000-0000-7000-8000-00000000c001', 'Carrier: Invented Mutual'),
      isOfMatter: fc.boolean(),
    }),
    { maxLength: 1 },
  ),
  tendencies: fc.subarray(Object.values(Issue)).chain((issues) => fc.tuple(...issues.map(tendency))),
  durations: fc.array(
    fc.constantFrom(...Object.values(TimingSource)).chain((source) =>
      fc.record({
        source: fc.constant(source),
        recorded: tally(`MINUTES.${source}`, 'Minutes recorded'),
        below: fc.option(
          fc.record({
            minutes: fc.constant(30),
            figure: figure(`MINUTES.${source}.BELOW.30`, 'Less than 30 minutes'),
          }),
        ),
      }),
    ),
    { maxLength: 1 },
  ),
  notAllReviewed: figure('PAGES.NOT_ALL_REVIEWED', 'Fewer pages reviewed than supplied'),
  fees: tally('FEE', 'Fee recorded').map((one) => ({
    ...one,
    sentences: [`The fees recorded in ${one.numerator} examinations total $1,000.`],
  })),
  mmi: fc.option(
    fc.tuple(fc.nat(80), fc.nat(80)).map(([earlier, later]) => ({
      ...{ earlier, later },
      figure: {
        ...{ key: 'MMI_GAP', label: 'Both dates', unknown: 3, sentences: [`Earlier in ${earlier}.`] },
        ...{ numerator: earlier + later, denominator: earlier + later + 3 },
      },
    })),
  ),
});
