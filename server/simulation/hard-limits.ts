import type { Figure } from './figures.js';
import { SEVERAL_ISSUES, type Parameters } from './scenarios.js';

/** What a method promises, whatever another program found. */
export type HardLimit = { readonly atLeast: number } | { readonly atMost: number };

/** A simulated figure may pass its limit by this many standard errors. */
const SLACK = 3;

/** The promise that a figure is held to, or null. */
export function hardLimitOf({ scenario, name }: Figure, { scenarios }: Parameters): HardLimit | null {
  const params = scenarios[scenario];
  if (params === undefined) return otherLimitOf(scenario, name);
  // Seen through a door that favours one outcome, no interval can cover the true rate.
  const isSeenWhole = params.sel === 1;
  if (name === 'cpCoverage' && isSeenWhole) return { atLeast: 0.95 };
  if (name === 'credibleCoverage' && isSeenWhole) return { atLeast: 0.93 };
  return name === 'falseFlagPredictive05' && params.kb === 0 ? { atMost: 0.05 } : null;
}

function otherLimitOf(scenario: string, name: string): HardLimit | null {
  if (scenario === SEVERAL_ISSUES.alike) return name === 'anyBH05' ? { atMost: 0.05 } : null;
  if (scenario.startsWith('quantileCI')) return { atLeast: 0.95 };
  if (scenario.startsWith('trend null') || scenario.startsWith('sign test')) return { atMost: 0.05 };
  if (scenario.startsWith('HHI') && name === 'coverageWhenShown') return { atLeast: 0.94 };
  return scenario.startsWith('duration') ? { atMost: 0.1 } : null;
}

/** True when the figure keeps the promise, but for the chance of the simulation. */
export function keepsLimit({ value, se, reps }: Figure, limit: HardLimit): boolean {
  const bound = 'atLeast' in limit ? limit.atLeast : limit.atMost;
  // The error of the bound itself where all, or none, of the repetitions succeeded.
  const slack = SLACK * (se > 0 ? se : Math.sqrt((bound * (1 - bound)) / reps));
  return 'atLeast' in limit ? value >= bound - slack : value <= bound + slack;
}
