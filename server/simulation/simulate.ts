import { figuresOf, type Figure } from './figures.js';
import type { Job, Setting } from './jobs.js';
import { REFERENCE_REPS, otherSimulations, type OtherSimulation } from './other-simulations.js';
import { SEVERAL_ISSUES } from './scenarios.js';
import { WorkerPool } from './worker-pool.js';

export type Effort = {
  readonly reps: number;
  readonly seed: number;
  readonly threads: number;
  /** `peers` or `others`; everything when undefined. */
  readonly only: string | undefined;
};

/** Repetitions that a worker does before it reports. */
const CHUNK = 4;
/** The other simulations are stated for this many repetitions of the peers'. */
const REFERENCE_PEER_REPS = 200;
const FEWEST_OTHER_REPS = 20;
/** Five groups an issue each time, so a third of the repetitions, as in the results that are compared with. */
const FEWEST_ISSUE_REPS = 40;
const SEEDS_A_SCENARIO = 100_000;

/** All figures, in the order of the scenarios; `done` is told of each scenario that is finished. */
export async function simulate(
  setting: Setting,
  effort: Effort,
  done: (scenario: string) => void,
): Promise<Figure[]> {
  const pool = WorkerPool.start(effort.threads, setting);
  try {
    const peers = effort.only === 'others' ? [] : await simulatePeers(pool, setting, effort, done);
    const others = effort.only === 'peers' ? [] : await simulateOthers(pool, effort, done);
    return [...peers, ...others];
  } finally {
    await pool.stop();
  }
}

async function simulatePeers(
  pool: WorkerPool,
  { parameters }: Setting,
  { reps, seed }: Effort,
  done: (scenario: string) => void,
): Promise<Figure[]> {
  const issueReps =
    reps < REFERENCE_PEER_REPS ? Math.ceil(reps / 3) : Math.max(FEWEST_ISSUE_REPS, Math.floor(reps / 3));
  const groups = Object.entries(parameters.scenarios).map(([scenario, { M }]) => ({
    scenario,
    reps,
    hasDifferences: M > 0,
    job: (seeds: readonly number[]): Job => ({ kind: 'group', scenario, seeds }),
  }));
  const issues = (['alike', 'twoUnusual'] as const).map((kind) => ({
    scenario: SEVERAL_ISSUES[kind],
    reps: issueReps,
    hasDifferences: false,
    job: (seeds: readonly number[]): Job => ({ kind, seeds }),
  }));
  const figures: Figure[] = [];
  for (const [at, work] of [...groups, ...issues].entries()) {
    const first = (seed * 100 + at) * SEEDS_A_SCENARIO;
    const answers = await pool.run(chunks(first, work.reps).map(work.job));
    const replicates = answers.flatMap((answer) => answer.replicates);
    figures.push(...figuresOf(work.scenario, replicates, work.hasDifferences));
    done(work.scenario);
  }
  return figures;
}

async function simulateOthers(
  pool: WorkerPool,
  { reps, seed }: Effort,
  done: (scenario: string) => void,
): Promise<Figure[]> {
  const jobs = Object.keys(otherSimulations)
    .filter(isOtherSimulation)
    .map((of, at): Job => {
      const scaled = Math.round((REFERENCE_REPS[of] * reps) / REFERENCE_PEER_REPS);
      const own = (seed * 100 + 90 + at) * SEEDS_A_SCENARIO;
      return { kind: 'other', of, seed: own, reps: Math.max(FEWEST_OTHER_REPS, scaled) };
    });
  const answers = await pool.run(jobs);
  done('all others');
  return answers.flatMap(({ figures }) => figures);
}

function isOtherSimulation(name: string): name is OtherSimulation {
  return name in REFERENCE_REPS;
}

function chunks(firstSeed: number, reps: number): number[][] {
  const seeds = Array.from({ length: reps }, (_, rep) => firstSeed + rep);
  return Array.from({ length: Math.ceil(reps / CHUNK) }, (_, at) =>
    seeds.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
