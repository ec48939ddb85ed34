import { createRequire } from 'node:module';
import { z } from 'zod';
import type { ConstraintBound } from 'javascript-lp-solver';

// The package describes its CommonJS build to the compiler in words of the other one.
const solver = createRequire(import.meta.url)('javascript-lp-solver') as {
  Solve(programme: object): unknown;
};
const solved = z.object({ feasible: z.literal(true), result: z.number() });

/** Examinations of each firm in the smallest parts that anything is a sum of. */
export type Part = ReadonlyMap<string, number>;

/** Parts whose total is known to everybody, by their place in the list of parts. */
export type KnownSum = readonly number[];

/**
 * The least relative excess by which any one or two firms that know all sums and their own rows can still be
 * wrong about another firm's count in a sum: 0.2 says that nobody can be held to within 20 %. A linear programme
 * for each coalition and each other firm: of all worlds that agree with what the coalition knows, the one in which
 * the firm's counts exceed the true ones by the largest common factor in all audited sums at once. (That is
 * harder than exceeding them one sum at a time, so the true slack is never smaller.) Infinity: nothing to audit.
 */
export function smallestSlack(
  parts: readonly Part[],
  known: readonly KnownSum[],
  audited: readonly KnownSum[],
): number {
  const firms = [...new Set(parts.flatMap((part) => [...part.keys()]))].sort();
  let smallest = Infinity;
  for (const coalition of coalitionsOf(firms)) {
    for (const target of firms.filter((firm) => !coalition.includes(firm))) {
      smallest = Math.min(smallest, slackOf({ parts, known, audited, coalition, target }));
    }
  }
  return smallest;
}

function coalitionsOf(firms: readonly string[]): string[][] {
  return firms.flatMap((one, index) => [[one], ...firms.slice(index + 1).map((other) => [one, other])]);
}

type Attack = {
  readonly parts: readonly Part[];
  readonly known: readonly KnownSum[];
  readonly audited: readonly KnownSum[];
  readonly coalition: readonly string[];
  readonly target: string;
};

function slackOf({ parts, known, audited, coalition, target }: Attack): number {
  const total = (sum: KnownSum, isCounted: (firm: string) => boolean): number =>
    sum
      .flatMap((place) => [...(parts[place] ?? [])])
      .reduce((all, [firm, count]) => (isCounted(firm) ? all + count : all), 0);
  const truth = (sum: KnownSum): number => total(sum, (firm) => firm === target);
  const targets = audited.filter((sum) => truth(sum) > 0);
  if (targets.length === 0) return Infinity;

  const programme = new Programme(parts.length);
  known.forEach((sum, index) => {
    const unknown = total(sum, (firm) => !coalition.includes(firm));
    programme.add(`known ${index}`, { equal: unknown }, { own: sum, others: sum, slack: 0 });
  });
  targets.forEach((sum, index) => {
    programme.add(`target ${index}`, { min: truth(sum) }, { own: sum, others: [], slack: -truth(sum) });
  });
  return programme.largestSlack();
}

/** Nothing that matters here is as large; keeps the programme bounded. */
const LARGEST_SLACK = 100;

/** Two unknowns a part: the firm attacked, and all others outside the coalition together. */
class Programme {
  private readonly constraints: Record<string, ConstraintBound> = { bound: { max: LARGEST_SLACK } };
  private readonly slack: Record<string, number> = { slack: 1, bound: 1 };
  private readonly own: Record<string, number>[];
  private readonly others: Record<string, number>[];

  constructor(parts: number) {
    this.own = Array.from({ length: parts }, () => ({}));
    this.others = Array.from({ length: parts }, () => ({}));
  }

  add(name: string, bound: ConstraintBound, sum: { own: KnownSum; others: KnownSum; slack: number }): void {
    this.constraints[name] = bound;
    for (const place of sum.own) Object.assign(this.own[place] ?? {}, { [name]: 1 });
    for (const place of sum.others) Object.assign(this.others[place] ?? {}, { [name]: 1 });
    if (sum.slack !== 0) this.slack[name] = sum.slack;
  }

  /** @throws ZodError when no world agrees: the true one always does. */
  largestSlack(): number {
    const named = (list: readonly Record<string, number>[], prefix: string) =>
      list.map((coefficients, place) => [`${prefix}${place}`, coefficients] as const);
    const solution = solved.parse(
      solver.Solve({
        optimize: 'slack',
        opType: 'max',
        constraints: this.constraints,
        variables: {
          slack: this.slack,
          ...Object.fromEntries([...named(this.own, 'own'), ...named(this.others, 'others')]),
        },
      }),
    );
    return solution.result;
  }
}
