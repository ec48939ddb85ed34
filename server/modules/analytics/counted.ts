import { Distribution } from '../../statistics/distribution.js';
import type { FactCount } from './profile-statement.js';

/** Counts by measure and outcome, added up once and asked for by name. */
export class Counted {
  private readonly byMeasure = new Map<string, Map<string, number>>();

  constructor(facts: Iterable<FactCount>) {
    for (const [measure, outcome, n] of facts) {
      const outcomes = this.byMeasure.get(measure) ?? new Map<string, number>();
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + n);
      this.byMeasure.set(measure, outcomes);
    }
  }

  /** True when anything of the measure was counted. */
  has(measure: string): boolean {
    return this.byMeasure.has(measure);
  }

  /** 0 when nothing of the kind was counted. */
  of(measure: string, outcome: string): number {
    return this.byMeasure.get(measure)?.get(outcome) ?? 0;
  }

  /** Of the measure, whatever the outcome. */
  total(measure: string): number {
    let total = 0;
    for (const n of this.byMeasure.get(measure)?.values() ?? []) total += n;
    return total;
  }

  outcomes(measure: string): readonly (readonly [outcome: string, n: number])[] {
    return [...(this.byMeasure.get(measure) ?? [])];
  }

  /** The outcomes of a measure of whole numbers. */
  distribution(measure: string): Distribution {
    return Distribution.of(
      this.outcomes(measure).map(([outcome, n]) => ({ value: Number(outcome), count: n })),
    );
  }
}
