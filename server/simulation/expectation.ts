import { z } from 'zod';
import kept from './expected.json' with { type: 'json' };
import type { Figure } from './figures.js';
import { REFERENCE_REPS, type OtherSimulation } from './other-simulations.js';

/** A figure as another program found it. `se` is null where that program does not state one. */
export type ExpectedFigure = {
  readonly scenario: string;
  readonly name: string;
  readonly value: number;
  readonly se: number | null;
  /** Repetitions of the other program. */
  readonly reps: number;
};

const peers = z.object({
  reps: z.number(),
  repsA2A3: z.number().optional(),
  scenarios: z.record(
    z.string(),
    z.object({
      params: z.unknown().optional(),
      meanAndSE: z.record(z.string(), z.tuple([z.number(), z.number()])),
      mseRatioShrunkToRaw: z.number().nullish(),
      calibrationSlope: z.number().nullish(),
    }),
  ),
});
const others = z.object({ results: z.record(z.string(), z.record(z.string(), z.unknown())) });
const issues = z.object({ A2_issues_null: z.object({ issues: z.array(z.number()) }) });
const theta = z.object({ A3_issues_two_biased: z.object({ theta: z.number() }) });

/** The figures of either kind of result file; empty for anything else. */
export function expectedFigures(document: unknown): ExpectedFigure[] {
  const found = peers.safeParse(document);
  if (found.success) return peerFigures(found.data);
  const other = others.safeParse(document);
  return other.success ? otherFigures(other.data) : [];
}

/** The results that the methods page states, and the parameters that they belong to. */
export function keptExpectation(): { parameters: unknown; figures: ExpectedFigure[] } {
  const { scenarios } = kept.peers;
  const named = Object.entries(peers.parse(kept.peers).scenarios).flatMap(([name, { params }]) =>
    params === undefined ? [] : [[name, params] as const],
  );
  return {
    parameters: {
      scenarios: Object.fromEntries(named),
      issues: issues.parse(scenarios).A2_issues_null.issues,
      tb: theta.parse(scenarios).A3_issues_two_biased.theta,
    },
    figures: [...expectedFigures(kept.peers), ...expectedFigures(kept.others)],
  };
}

/**
 * Distance in combined Monte-Carlo standard errors, half a unit of the last printed digit allowed for rounding. An
 * error of either program is at least the other's, scaled to its own repetitions: a few repetitions that all ended
 * alike show no error of their own, and some results are stated without one.
 */
export function distanceInErrors(found: Figure, expected: ExpectedFigure): number {
  const scale = Math.sqrt(found.reps / expected.reps);
  const theirs = expected.se ?? found.se * scale;
  const ours = Math.max(found.se, theirs / scale);
  const rounding = expected.name === 'calibrationSlope' ? 5e-4 : 5e-5;
  return Math.abs(found.value - expected.value) / Math.hypot(ours, theirs, rounding);
}

function peerFigures({ reps, repsA2A3, scenarios }: z.infer<typeof peers>): ExpectedFigure[] {
  return Object.entries(scenarios).flatMap(([scenario, { params, meanAndSE, ...ratios }]) => {
    const count = params === undefined ? (repsA2A3 ?? reps) : reps;
    const means = Object.entries(meanAndSE).map(([name, [value, se]]) => ({
      scenario,
      name,
      value,
      se,
      reps: count,
    }));
    const others = Object.entries(ratios).flatMap(([name, value]) =>
      value == null ? [] : [{ scenario, name, value, se: null, reps: count }],
    );
    return [...means, ...others];
  });
}

/** These files state shares of a known number of trials. */
function otherFigures({ results }: z.infer<typeof others>): ExpectedFigure[] {
  return Object.entries(results).flatMap(([scenario, figures]) =>
    Object.entries(figures).flatMap(([name, value]) => {
      if (typeof value !== 'number') return [];
      const reps = REFERENCE_REPS[simulationOf(scenario)];
      const se = name === 'medianTippingPointVsPeer50' ? null : Math.sqrt((value * (1 - value)) / reps);
      return [{ scenario, name, value, se, reps }];
    }),
  );
}

function simulationOf(scenario: string): OtherSimulation {
  if (scenario.startsWith('quantileCI')) return 'quantiles';
  if (scenario.startsWith('trend')) return 'trend';
  if (scenario.startsWith('HHI')) return 'concentration';
  if (scenario.startsWith('duration')) return 'durationRank';
  return scenario.startsWith('selection') ? 'selection' : 'signTest';
}
