import type { OpinionReading } from '../report-reading.types.js';
import { labelsOf, stanceLabelOf } from './codebook.js';

/** One row of a table of sentences: the heading it stands under, and what it holds; null issue: no opinion. */
export type ChallengeRow = {
  readonly section: string;
  readonly sentence: string;
  readonly issue: string | null;
  readonly stance: string | null;
};

export type JudgedRow = {
  readonly hasOpinion: boolean;
  readonly isFound: boolean;
  readonly isStanceRight: boolean;
  readonly isFalseAlarm: boolean;
};

/** The text in which a row is read: its sentence alone under its heading. */
export const challengeText = ({ section, sentence }: ChallengeRow): string => `${section}:\n${sentence}\n`;

export function scoreChallengeRow(row: ChallengeRow, readings: readonly OpinionReading[]): JudgedRow {
  const classified = readings.filter(({ tier }) => tier === 'CLASSIFIED');
  const { issue } = row;
  if (issue === null) {
    return { hasOpinion: false, isFound: false, isStanceRight: false, isFalseAlarm: classified.length > 0 };
  }
  const hits = classified.filter((reading) => labelsOf(reading.issue).includes(issue));
  return {
    hasOpinion: true,
    isFound: hits.length > 0,
    isStanceRight: hits.some(({ stance }) => stanceLabelOf(stance) === row.stance),
    isFalseAlarm: false,
  };
}
