import { z } from 'zod';

/**
 * A group of invented examiners. The names are those of the parameter files; n_j = n0 + a negative binomial count
 * (size 2, mean nmu), theta_j ~ Beta(mu M, (1-mu) M). The first kb of the J examiners have the rate tb and nb
 * examinations instead. Only what passes the door is seen: the odds of the finding among the seen are `sel` times
 * the true ones.
 */
const scenario = z.object({
  J: z.int().min(2).max(1000),
  mu: z.number().gt(0).lt(1),
  /** 0: all have exactly the rate mu. */
  M: z.number().nonnegative(),
  n0: z.int().nonnegative().default(5),
  nmu: z.number().nonnegative().default(20),
  kb: z.int().nonnegative().default(0),
  tb: z.number().min(0).max(1).default(0.5),
  nb: z.int().nonnegative().default(0),
  sel: z.number().positive().default(1),
});
export type Scenario = z.infer<typeof scenario>;

const parameters = z.object({
  scenarios: z.record(z.string(), scenario),
  /** Rates of the issues of one examiner, for the simulation of several figures at once. */
  issues: z.array(z.number().gt(0).lt(1)).min(2),
  /** Rate of the unusual examiners there. */
  tb: z.number().min(0).max(1),
});
/** What is simulated. */
export type Parameters = z.infer<typeof parameters>;

/** @throws z.ZodError naming the field that is wrong. */
export function readParameters(document: unknown): Parameters {
  return parameters.parse(document);
}

/** Names of the two simulations of several issues at once, as in the files of expected results. */
export const SEVERAL_ISSUES = { alike: 'A2_issues_null', twoUnusual: 'A3_issues_two_biased' } as const;

/** One issue of a group of whom nobody is unusual, or the first two are on the first two issues. */
export function issueScenario(parameters: Parameters, issue: number, isTwoUnusual: boolean): Scenario {
  const mu = parameters.issues[issue] ?? 0.5;
  if (!isTwoUnusual) return { ...ordinary(parameters), mu };
  const isUnusualIssue = issue < UNUSUAL_ISSUES;
  return {
    ...scenario.parse({ J: 40, mu: isUnusualIssue ? Math.min(mu, 0.7) : mu, M: 40 }),
    kb: isUnusualIssue ? UNUSUAL_EXAMINERS : 0,
    tb: parameters.tb,
    nb: 48,
  };
}

/** In the simulation of two unusual examiners: how many, and on how many issues. */
export const UNUSUAL_EXAMINERS = 2;
export const UNUSUAL_ISSUES = 2;

function ordinary({ scenarios }: Parameters): Scenario {
  const found = scenarios['A_null'] ?? Object.values(scenarios).find(({ kb, sel }) => kb === 0 && sel === 1);
  return found ?? scenario.parse({ J: 40, mu: 0.61, M: 12 });
}
