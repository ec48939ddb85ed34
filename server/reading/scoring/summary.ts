import { areOpposite } from './codebook.js';
import type { JudgedRow } from './score-challenge.js';
import type { Tally } from './gold-report.types.js';
import type { OpinionScore } from './score-opinions.js';

/** k of n; how a share and its interval are made of it is left to who prints it. */
export type Share = { readonly k: number; readonly n: number };

export type IssueSummary = { readonly precision: Share; readonly recall: Share; readonly stance: Share };

export type CalibrationBin = {
  readonly from: number;
  readonly to: number;
  readonly meanConfidence: number;
  readonly right: Share;
};

export type OpinionSummary = IssueSummary & {
  readonly byIssue: ReadonlyMap<string, IssueSummary>;
  readonly capture: Share;
  readonly opposite: Share;
  /** Classified readings where nobody marked any opinion of the author's. */
  readonly unlabelled: Share;
  readonly candidates: number;
  readonly reports: number;
  /** Labelled stance, then read stance, then how often. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly calibration: readonly CalibrationBin[];
};

const EDGES = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.01] as const;

export function summariseOpinions(scores: readonly OpinionScore[]): OpinionSummary {
  const all: OpinionScore = {
    readings: scores.flatMap(({ readings }) => readings),
    opinions: scores.flatMap(({ opinions }) => opinions),
    candidates: scores.reduce((sum, { candidates }) => sum + candidates, 0),
  };
  const labels = [...new Set([...all.opinions, ...all.readings].map(({ label }) => label))].sort();
  const found = all.opinions.filter(({ readStance }) => readStance !== null);
  return {
    ...issueSummary(all),
    byIssue: new Map(labels.map((label) => [label, issueSummary(all, label)])),
    capture: share(all.opinions, ({ isCaptured }) => isCaptured),
    opposite: share(found, ({ stance, readStance }) => areOpposite(stance, readStance ?? stance)),
    unlabelled: share(all.readings, ({ isUnlabelled }) => isUnlabelled),
    candidates: all.candidates,
    reports: scores.length,
    confusion: confusionOf(all),
    calibration: calibrationOf(all),
  };
}

function issueSummary({ readings, opinions }: OpinionScore, label?: string): IssueSummary {
  const isOf = (one: { readonly label: string }): boolean => label === undefined || one.label === label;
  const wanted = opinions.filter(isOf);
  return {
    precision: share(readings.filter(isOf), ({ isRight }) => isRight),
    recall: share(wanted, ({ isFound }) => isFound),
    stance: share(
      wanted.filter(({ isFound }) => isFound),
      ({ stance, readStance }) => stance === readStance,
    ),
  };
}

function share<One>(all: readonly One[], holds: (one: One) => boolean): Share {
  return { k: all.filter(holds).length, n: all.length };
}

function confusionOf({ opinions }: OpinionScore): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const { stance, readStance } of opinions) {
    if (readStance === null) continue;
    const row = rows.get(stance) ?? new Map<string, number>();
    row.set(readStance, (row.get(readStance) ?? 0) + 1);
    rows.set(stance, row);
  }
  return rows;
}

function calibrationOf({ readings }: OpinionScore): CalibrationBin[] {
  return EDGES.slice(0, -1).flatMap((from, at) => {
    const to = EDGES[at + 1] ?? 1;
    const within = readings.filter(({ confidence }) => confidence >= from && confidence < to);
    if (within.length === 0) return [];
    const meanConfidence = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    return [{ from, to: Math.min(to, 1), meanConfidence, right: share(within, ({ isRight }) => isRight) }];
  });
}

export type ChallengeSummary = {
  readonly recall: Share;
  readonly stance: Share;
  readonly falseAlarms: Share;
};

export function summariseChallenge(rows: readonly JudgedRow[]): ChallengeSummary {
  const opinions = rows.filter(({ hasOpinion }) => hasOpinion);
  return {
    recall: share(opinions, ({ isFound }) => isFound),
    stance: share(
      opinions.filter(({ isFound }) => isFound),
      ({ isStanceRight }) => isStanceRight,
    ),
    falseAlarms: share(
      rows.filter(({ hasOpinion }) => !hasOpinion),
      ({ isFalseAlarm }) => isFalseAlarm,
    ),
  };
}

/** Field by field over all reports, fields that occur nowhere left out; and all together. */
export function summariseFields(tallies: readonly ReadonlyMap<string, Tally>[]): {
  readonly byField: ReadonlyMap<string, Tally>;
  readonly all: Tally;
} {
  const byField = new Map<string, Tally>();
  for (const tally of tallies)
    for (const [field, one] of tally) byField.set(field, sum(byField.get(field) ?? NONE, one));
  for (const [field, { found, wrong, missed }] of byField)
    if (found + wrong + missed === 0) byField.delete(field);
  return { byField, all: [...byField.values()].reduce(sum, NONE) };
}

const NONE: Tally = { found: 0, wrong: 0, missed: 0 };

const sum = (one: Tally, other: Tally): Tally => ({
  found: one.found + other.found,
  wrong: one.wrong + other.wrong,
  missed: one.missed + other.missed,
});
