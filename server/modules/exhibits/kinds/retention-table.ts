import { MINIMA } from '../../../statistics/show-rules.js';
import type { Estimate, Profile } from '../../analytics/index.js';
import type { KindContent, ProfileMaterial, RefusedExhibit } from '../built-exhibit.js';
import type { ExhibitTable } from '../exhibit-content.js';
import { countWords, figureOf, intervalWords, quantityWords, shareWords } from '../figure-words.js';
import { intervalPicture } from '../pictures/interval-picture.js';
import { tooFew } from '../too-few.js';
import { byYearTable } from './by-year.js';

const MOST_PAYERS = 3;
const SIDE_ROWS = ['Retained by the defense', 'Retained by the plaintiff', 'Neutral: agreed, panel or court'];

/** Who retained the examiner: by side and year, and the most frequent payers. */
export function retentionExhibit({ profile, frame }: ProfileMaterial): RefusedExhibit | KindContent {
  const { retention } = profile;
  const [defense, plaintiff, neutral] = retention.bySide;
  if (defense === undefined || plaintiff === undefined || neutral === undefined) {
    throw new TypeError('A profile has three sides.');
  }
  if (defense.denominator < MINIMA.interval) {
    return tooFew(defense.denominator, 'examinations whose retaining side is recorded');
  }
  const payers = largestPayers(profile);
  return {
    kind: 'BUILT',
    title: `${frame.examiner} was retained by the defense in ${defense.numerator}, by the plaintiff in ${plaintiff.numerator} and as a neutral in ${neutral.numerator} of ${quantityWords(defense.denominator, 'examination')} with a recorded side`,
    headline: defense.key,
    sentences: defense.sentences.map(({ text }) => text),
    tables: [sideTable(retention.bySide), byYearTable(retention.byYear), ...payerTable(payers)],
    picture: intervalPicture(
      'Share of the examinations by retaining side, with 95% intervals',
      retention.bySide.map((estimate, index) => ({
        label: SIDE_ROWS[index] ?? estimate.label,
        words: countWords(estimate),
        figure: figureOf(estimate),
        peers: null,
      })),
    ),
    figures: [
      profile.examinations,
      ...retention.bySide,
      ...retention.byYear.flatMap(({ examinations, bySide }) => [examinations, ...bySide]),
      ...payers.map(({ estimate }) => estimate),
    ].map(figureOf),
    methodIds: ['clopper-pearson'],
    caveats: ['C-SEL'],
    coverage: sideCoverage(defense),
  };
}

function sideTable(sides: readonly Estimate[]): ExhibitTable {
  const [first] = sides;
  return {
    caption: 'By retaining side',
    columns: [
      { heading: 'Side', share: 3 },
      { heading: 'Examinations', share: 2 },
      { heading: 'Share', share: 1 },
      { heading: '95% interval', share: 2 },
    ],
    rows: [
      ...sides.map((estimate, index) => [
        SIDE_ROWS[index] ?? estimate.label,
        countWords(estimate),
        shareWords(estimate),
        intervalWords(figureOf(estimate)),
      ]),
      ['Not recorded', `${first?.unknowns.unknown ?? 0} of ${first?.unknowns.total ?? 0}`, '', ''],
    ],
  };
}

type FoundPayer = { readonly part: string; readonly name: string; readonly estimate: Estimate };

function largestPayers({ retention }: Profile): FoundPayer[] {
  const parts = [
    ['Carrier', retention.carriers],
    ['Law firm', retention.lawFirms],
    ['Attorney', retention.attorneys],
    ['Vendor', retention.vendors],
  ] as const;
  return parts.flatMap(([part, { payers }]) =>
    payers
      .slice(0, MOST_PAYERS)
      .map(({ organisation, estimate }) => ({ part, name: organisation.name, estimate })),
  );
}

function payerTable(payers: readonly FoundPayer[]): ExhibitTable[] {
  if (payers.length === 0) return [];
  return [
    {
      caption: `Who retained or arranged, the ${MOST_PAYERS} most frequent of each`,
      columns: [
        { heading: 'Part', share: 1 },
        { heading: 'Name', share: 3 },
        { heading: 'Examinations, of those whose name is recorded', share: 2 },
        { heading: 'Not recorded', share: 1 },
      ],
      rows: payers.map(({ part, name, estimate }) => [
        part,
        name,
        countWords(estimate),
        String(estimate.unknowns.unknown),
      ]),
    },
  ];
}

/** A side that is not recorded is said, and is no side. */
function sideCoverage({ unknowns }: Estimate): string[] {
  if (unknowns.unknown === 0) return ['The retaining side is recorded for every examination counted.'];
  return [
    `The retaining side of ${quantityWords(unknowns.unknown, 'examination')} of ${unknowns.total} is not recorded; ${unknowns.unknown === 1 ? 'it is' : 'they are'} in no share.`,
  ];
}
