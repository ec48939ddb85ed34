import type { TimingSource } from '../../../kernel/vocabulary.js';
import { ExhibitKind } from '../../exhibits/index.js';
import type { ExaminationTiming } from '../../scrutiny/index.js';
import type { DurationFact, OutlineFacts, PeerFact } from './chapter-facts.types.js';
import { TIME_PAPERS, timingPoints } from './examination-time.js';
import { comparisonCite, isFlagged, isTelling, SELECTION } from './issue-pattern.js';
import {
  dataExhibit,
  figureCite,
  point,
  quoted,
  Unusual,
  unsupported,
  type Built,
  type Point,
  type Standing,
} from './point.js';

/** How long the witness was with this claimant, and with others. */
export function brevityChapter(facts: OutlineFacts): Built {
  const timing = facts.report?.scrutiny.timing ?? null;
  const peer = facts.peers.find((candidate) => candidate.issue === null && candidate.direction === 'FEWER');
  const points = [
    ...(timing === null || timing.isRecordReview
      ? []
      : timingPoints(timing, facts.report?.documentId ?? null)),
    ...facts.profile.durations.flatMap((duration) => historyPoint(facts, duration)),
    ...(peer !== undefined && isFlagged(peer) ? [peerPoint(peer)] : []),
  ];
  if (points.length === 0) {
    return unsupported(
      'BREVITY',
      'No time of an examination is on file that is short of a minimum or of what the report states; record the times of a recording, an observer or the report.',
    );
  }
  return {
    topic: 'BREVITY',
    heading: 'Time with the person examined',
    goal:
      timing === null
        ? 'The witness has agreed how long examinations on file took.'
        : 'The witness has agreed how long this examination took, and how long others on file took.',
    points,
    standing: standingOf(facts, timing, peer),
  };
}

const OF_SOURCE: Readonly<Record<TimingSource, string>> = {
  RECORDING: 'timed by a recording',
  OBSERVER: 'timed by an observer',
  REPORT: 'whose report states a time',
  CLAIMANT: 'timed by the person examined',
  FIRM_LOG: 'timed in a log of the time',
};

function historyPoint(facts: OutlineFacts, { source, below }: DurationFact): Point[] {
  if (below === null || !isTelling(below.figure)) return [];
  const { minutes, figure } = below;
  const words = `${figure.numerator} of the ${figure.denominator}`;
  const doubt =
    source === 'FIRM_LOG' || source === 'CLAIMANT' ? ' The source does not measure the time itself.' : '';
  return [
    point({
      key: `history:${source.toLowerCase()}`,
      text: `In ${words} examinations ${OF_SOURCE[source]}, the time was less than ${minutes} minutes, correct?`,
      figures: [quoted(figure, words)],
      cites: [figureCite(facts.examinerId, figure)],
      exhibits: [dataExhibit(ExhibitKind.DURATIONS)],
      honest: `By that source, in ${words}; say how long an examination usually takes and why.`,
      denial: { by: 'COUNT', put: 'Put the picture of the times, and open the rows behind the count.' },
      helps: `Time is not by itself a measure of care.${doubt} ${SELECTION}`,
      bring: TIME_PAPERS,
    }),
  ];
}

function peerPoint(peer: PeerFact): Point {
  return point({
    key: 'peers',
    text: `Your median time is outside the range expected among other ${peer.group}, and on the short side, correct?`,
    cites: [comparisonCite(peer)],
    exhibits: [dataExhibit(ExhibitKind.DURATIONS)],
    honest: 'By that method, yes; I do not know how others work.',
    denial: { by: 'COUNT', put: 'Put the comparison with its method and its peers.' },
    helps: 'The kinds of cases were not adjusted for, and short is not by itself careless.',
    bring: TIME_PAPERS,
  });
}

function standingOf(
  facts: OutlineFacts,
  timing: ExaminationTiming | null,
  peer: PeerFact | undefined,
): Standing {
  const examinations = Math.max(
    0,
    ...facts.profile.durations.map(({ below }) => below?.figure.denominator ?? 0),
  );
  const shared = { adjusted: null, examinations };
  if (peer !== undefined && isFlagged(peer)) {
    const words = `Shorter than the range expected among ${peer.group}, adjusted for all comparisons made.`;
    return { unusual: Unusual.FLAGGED, words, adjusted: peer.adjusted, examinations };
  }
  if (timing?.gap !== null && timing?.gap !== undefined && (timing.gap.low ?? 0) > 0) {
    return {
      ...shared,
      unusual: Unusual.CONTRADICTED,
      words: 'The report states more time than was observed.',
    };
  }
  if (timing !== null && timing.times.length > 0) {
    return { ...shared, unusual: Unusual.THIS_REPORT, words: 'Facts of this report.' };
  }
  return { ...shared, unusual: Unusual.COUNTED, words: 'Counts of the files, not told apart from peers.' };
}
