import { SeededRandom } from '../statistics/seeded-random.js';
import type { Figure } from './figures.js';
import { otherSimulations, type OtherSimulation } from './other-simulations.js';
import { alikeReplicate, groupReplicate, twoUnusualReplicate, type Replicate } from './replicates.js';
import type { Parameters } from './scenarios.js';

/** What every worker is told once. */
export type Setting = { readonly parameters: Parameters; readonly gridSize: number };

/** A piece of work that follows from its seed alone, whichever worker does it. */
export type Job =
  | { readonly kind: 'group'; readonly scenario: string; readonly seeds: readonly number[] }
  | { readonly kind: 'alike'; readonly seeds: readonly number[] }
  | { readonly kind: 'twoUnusual'; readonly seeds: readonly number[] }
  | { readonly kind: 'other'; readonly of: OtherSimulation; readonly seed: number; readonly reps: number };

export type Answer = { readonly replicates: readonly Replicate[]; readonly figures: readonly Figure[] };

export function perform(job: Job, { parameters, gridSize }: Setting): Answer {
  if (job.kind === 'other') {
    return { replicates: [], figures: otherSimulations[job.of](new SeededRandom(job.seed), job.reps) };
  }
  const replicates = job.seeds.map((seed) => {
    if (job.kind === 'alike') return alikeReplicate(parameters, seed, gridSize);
    if (job.kind === 'twoUnusual') return twoUnusualReplicate(parameters, seed, gridSize);
    const scenario = parameters.scenarios[job.scenario];
    if (scenario === undefined) throw new RangeError(`No scenario ${job.scenario}.`);
    return groupReplicate(scenario, seed, gridSize);
  });
  return { replicates, figures: [] };
}
