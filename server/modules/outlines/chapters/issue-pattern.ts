import { issueLabel, type Issue } from '../../../kernel/vocabulary.js';
import { ExhibitKind } from '../../exhibits/index.js';
import type { FigureFact, OutlineFacts, PeerFact, TendencyFact } from './chapter-facts.types.js';
import {
  dataExhibit,
  FEWEST_FOR_PATTERN,
  figureCite,
  point,
  quoted,
  Unusual,
  witnessPoint,
  type PlainCite,
  type Point,
  type Standing,
} from './point.js';

/** What the files say of an examiner's conclusions on one issue, and beside peers. */
export type IssuePattern = { readonly points: readonly Point[]; readonly standing: Standing };

/** Said wherever counts are put: nobody has seen all of an examiner's work. */
export const SELECTION = 'Only examinations that reached this firm are counted; others may read otherwise.';

/**
 * Null when too few reports conclude, too much is unknown, or the conclusions do not go mostly the way that is asked
 * about: then there is no pattern to put.
 */
export function issuePattern(facts: OutlineFacts, issue: Issue): IssuePattern | null {
  const tendency = facts.profile.tendencies.find((candidate) => candidate.issue === issue);
  if (tendency === undefined) return null;
  const figure = tendency.stances[facts.usual];
  if (!isTelling(figure) || figure.numerator * 2 <= figure.denominator) return null;
  const peer = peerOn(facts, issue);
  return {
    points: [
      ...countPoints(facts, tendency, figure),
      ...(peer === null ? [] : peerPoints(peer, tendency)),
      ...differingPoints(facts, tendency),
    ],
    standing: standingOf(figure, peer, facts.noPeers),
  };
}

/** Whether enough is known for "mostly" to be said. */
export function isTelling({ denominator, unknown }: FigureFact): boolean {
  return denominator >= FEWEST_FOR_PATTERN && unknown <= denominator;
}

/** What the examiner concluded the other way: it belongs to the witness. */
export function witnessPattern(facts: OutlineFacts, issue: Issue): readonly Point[] {
  const tendency = facts.profile.tendencies.find((candidate) => candidate.issue === issue);
  if (tendency === undefined) return [];
  const stance = facts.usual === 'FAVORS_DEFENSE' ? 'FAVORS_CLAIMANT' : 'FAVORS_DEFENSE';
  const figure = tendency.stances[stance];
  if (figure.numerator === 0) return [];
  const words = `${figure.numerator} of ${figure.denominator}`;
  return [
    witnessPoint({
      key: `${issue}:other-way`,
      text: `On redirect: in ${words} reports that conclude on ${tendency.about}, you stated ${tendency.findings[stance]}, correct?`,
      figures: [quoted(figure, words)],
      cites: [figureCite(facts.examinerId, figure)],
      helps: 'Shows that the conclusion followed the record of each examination.',
      bring: 'Have the rows behind the count at hand: the other side may ask for them.',
    }),
  ];
}

/** The comparison of the kind with most examinations, in the direction that is asked about. */
function peerOn({ peers, usual }: OutlineFacts, issue: Issue): PeerFact | null {
  const found = peers.filter((peer) => peer.issue === issue);
  const asked = usual === 'FAVORS_DEFENSE' ? 'MORE' : 'FEWER';
  const inDirection = found.filter(({ direction }) => direction === asked);
  return inDirection.find(isFlagged) ?? inDirection.at(0) ?? null;
}

export function isFlagged({ flag, adjusted }: PeerFact): boolean {
  return (flag === 'OUTSIDE' || flag === 'FAR_OUTSIDE') && adjusted !== null && adjusted <= 0.05;
}

function countPoints(facts: OutlineFacts, tendency: TendencyFact, figure: FigureFact): Point[] {
  const { issue, about, findings } = tendency;
  const otherStance = facts.usual === 'FAVORS_DEFENSE' ? 'FAVORS_CLAIMANT' : 'FAVORS_DEFENSE';
  const other = tendency.stances[otherStance];
  const n = figure.denominator.toLocaleString('en-US');
  const isAll = figure.numerator === figure.denominator;
  const share = isAll ? `all ${n} of them` : `${figure.numerator} of those ${figure.denominator}`;
  const cite = figureCite(facts.examinerId, figure);
  const put = 'Put the table of conclusions, and open the rows behind the count.';
  const shared = { exhibits: [dataExhibit(ExhibitKind.TENDENCIES)], denial: { by: 'COUNT', put } } as const;
  const otherWords =
    other.numerator === 0 ? `none of those ${other.denominator}` : `${other.numerator} of those`;
  return [
    point({
      ...shared,
      key: `${issue}:concluded`,
      text: `Your reports state an opinion on ${about} in at least ${n} examinations, correct?`,
      figures: [quoted(figure, n)],
      cites: [cite],
      honest: `In these files, ${n}; there may be more.`,
      helps: SELECTION,
      bring: 'Bring a count of your own reports, if one is kept.',
    }),
    point({
      ...shared,
      key: `${issue}:usual`,
      text: `In ${share}, you stated ${findings[facts.usual]}, correct?`,
      figures: [quoted(figure, share)],
      cites: [cite],
      honest: `Yes, in these files ${figure.numerator} of ${figure.denominator}.`,
      helps: `Each report is said to rest on its own record. ${SELECTION}`,
      bring: 'Be ready to say in which of them the record called for the other conclusion.',
    }),
    point({
      ...shared,
      key: `${issue}:other`,
      text: `And in ${otherWords}, you stated ${findings[otherStance]}, correct?`,
      figures: [quoted(other, otherWords)],
      cites: [figureCite(facts.examinerId, other)],
      honest: `Yes, in these files ${other.numerator} of ${other.denominator}.`,
      helps:
        other.numerator === 0
          ? 'No report on file goes the other way; the witness may name one that is not on file.'
          : 'The witness will point at exactly these reports; what is left is how few or many they are.',
      bring: 'Bring the reports that went the other way.',
    }),
  ];
}

/** What a comparison says, in the words that it has everywhere. */
export function comparisonCite({ issue, group, sentences }: PeerFact): PlainCite {
  return {
    source: { kind: 'METHOD', methodId: 'peer-comparison' },
    label: `Comparison with ${group}: ${issue === null ? 'minutes' : issueLabel[issue]}`,
    detail: sentences.join(' '),
  };
}

/** Peers are compared by the finding of the measure, whichever way the examiner is asked about. */
function peerPoints(peer: PeerFact, { issue, findings }: TendencyFact): Point[] {
  const { peers, group } = peer;
  const cites = [comparisonCite(peer)];
  const exhibits = [dataExhibit(ExhibitKind.TENDENCIES)];
  const denial = {
    by: 'COUNT',
    put: 'Put the comparison with its method, its peers and what was not adjusted for.',
  } as const;
  const mix = 'Differences in the kinds of injuries examined were not adjusted for.';
  return [
    ...(peers === null || peers.n === 0
      ? []
      : [
          point({
            ...{ cites, exhibits, denial },
            key: `${issue}:peers`,
            text: `Among other ${group}, ${peers.x.toLocaleString('en-US')} of ${peers.n.toLocaleString('en-US')} reports on file state ${findings.FAVORS_DEFENSE}, correct?`,
            honest: 'I do not know what other examiners reported; the count is of one firm’s files.',
            helps: `The witness can not know the reports of others. ${mix}`,
            bring: 'Check how the peers were chosen: specialty, state and kind of examination.',
          }),
        ]),
    ...(isFlagged(peer)
      ? [
          point({
            ...{ cites, exhibits, denial },
            key: `${issue}:outside`,
            text: 'Your own count lies outside the range expected among those examiners, correct?',
            honest: 'By that method, yes; it compares counts and says nothing of any one report.',
            helps: `Being outside the range has no stated cause. ${mix}`,
            bring: 'Be ready to say what kinds of cases are referred to you.',
          }),
        ]
      : []),
  ];
}

function differingPoints(facts: OutlineFacts, { issue, differing }: TendencyFact): Point[] {
  if (differing === null || differing.numerator === 0 || !isTelling(differing)) return [];
  const words = `${differing.numerator} of ${differing.denominator}`;
  return [
    point({
      key: `${issue}:differing`,
      text: `On ${issueLabel[issue].toLowerCase()}, you differed from the treating physician in ${words} matters where both concluded, correct?`,
      figures: [quoted(differing, words)],
      cites: [figureCite(facts.examinerId, differing)],
      exhibits: [dataExhibit(ExhibitKind.TENDENCIES)],
      denial: { by: 'COUNT', put: 'Open the matters behind the count, each with both conclusions.' },
      honest: `Yes, in ${words}; such examinations are usually asked for when a claim is disputed.`,
      helps:
        'Such examinations are usually requested when a claim is disputed, so disagreement is expected in some cases.',
    }),
  ];
}

function standingOf(figure: FigureFact, peer: PeerFact | null, noPeers: string | null): Standing {
  const examinations = figure.denominator;
  if (peer !== null && isFlagged(peer)) {
    const words = `Outside the range expected among ${peer.group}, adjusted for all comparisons made.`;
    return { unusual: Unusual.FLAGGED, words, adjusted: peer.adjusted, examinations };
  }
  if (peer?.isOutsideRange === true) {
    const words = `Outside the range in which about eight in ten of the ${peer.group} lie, and not flagged.`;
    return { unusual: Unusual.OUTSIDE_RANGE, words, adjusted: null, examinations };
  }
  const words =
    peer?.flag === 'WITHIN'
      ? `Within the range expected among ${peer.group}; the count stands by itself.`
      : (noPeers ?? 'Not told apart from comparable examiners; the count stands by itself.');
  return { unusual: Unusual.COUNTED, words, adjusted: null, examinations };
}
