import type { OpinionReading } from '../report-reading.types.js';
import { areOpposite, labelsOf, stanceLabelOf } from './codebook.js';
import { type GoldOpinion, overlap, spanOf } from './gold-report.types.js';

/** One classified reading against the labels. */
export type JudgedReading = {
  /** A label of the codebook: the one it hit, or else the one it would have been. */
  readonly label: string;
  readonly isRight: boolean;
  /** It hit no labelled passage at all, of whatever issue: nobody marked an opinion of the author's there. */
  readonly isUnlabelled: boolean;
  readonly confidence: number;
};

/** One labelled opinion (optional ones are left out) against the readings. */
export type JudgedOpinion = {
  readonly label: string;
  readonly stance: string;
  readonly isFound: boolean;
  /** Read in some sentence of it by any candidate, classified or not. */
  readonly isCaptured: boolean;
  /** What was read on it; null when it was not found. */
  readonly readStance: string | null;
};

export type OpinionScore = {
  readonly readings: readonly JudgedReading[];
  readonly opinions: readonly JudgedOpinion[];
  readonly candidates: number;
};

/** How the opinions read from one report agree with those marked in it. */
export function scoreOpinions(
  readings: readonly OpinionReading[],
  gold: readonly GoldOpinion[],
): OpinionScore {
  const classified = readings.filter(({ tier }) => tier === 'CLASSIFIED');
  return {
    readings: classified.map((reading) => judgedReading(reading, gold)),
    opinions: gold
      .filter(({ optional }) => !optional)
      .map((opinion) => judgedOpinion(opinion, readings, classified)),
    candidates: readings.length,
  };
}

function judgedReading(reading: OpinionReading, gold: readonly GoldOpinion[]): JudgedReading {
  const touched = gold.filter((opinion) => touches(reading, opinion));
  const hit = touched.find((opinion) => isOfIssue(reading, opinion));
  const [own = ''] = labelsOf(reading.issue);
  return {
    label: hit?.issue ?? own,
    isRight: hit !== undefined,
    isUnlabelled: touched.length === 0,
    confidence: reading.confidence,
  };
}

function judgedOpinion(
  opinion: GoldOpinion,
  readings: readonly OpinionReading[],
  classified: readonly OpinionReading[],
): JudgedOpinion {
  const hits = classified.filter((reading) => touches(reading, opinion) && isOfIssue(reading, opinion));
  const exact = hits.filter(({ issue }) => labelsOf(issue).includes(opinion.issue));
  return {
    label: opinion.issue,
    stance: opinion.stance,
    isFound: hits.length > 0,
    isCaptured: readings.some((reading) => touches(reading, opinion)),
    readStance: readStanceOf(exact.length > 0 ? exact : hits, opinion.stance),
  };
}

/**
 * An opinion that is read in several of its sentences counts as read rightly when one of them is; a reviewer sees them
 * together. Otherwise the first decides, or the opposite one where there is any.
 */
function readStanceOf(hits: readonly OpinionReading[], wanted: string): string | null {
  const stances = hits.flatMap(({ stance }) => stanceLabelOf(stance) ?? []);
  if (stances.includes(wanted)) return wanted;
  return stances.find((stance) => areOpposite(stance, wanted)) ?? stances[0] ?? null;
}

const touches = ({ citation }: OpinionReading, opinion: GoldOpinion): boolean =>
  [opinion, ...opinion.also].some((passage) => overlap(spanOf(passage), citation));

const isOfIssue = ({ issue }: OpinionReading, opinion: GoldOpinion): boolean =>
  labelsOf(issue).some((label) => label === opinion.issue || opinion.altIssues.includes(label));
