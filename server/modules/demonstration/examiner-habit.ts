import { habitOf, type Habit, type InventedExaminer } from './demonstration-pools.js';
import { SeededRandom } from './seeded-random.js';

/** The habits of one examiner: the kind's, and somewhat the examiner's own. The same in every firm. */
export type ExaminerHabit = Habit & {
  /** Share of the issues on which the examiner defers or says nothing. */
  readonly silence: number;
  /** Notes minutes in steps of five. */
  readonly isRounding: boolean;
};

const OWN_SPREAD = 0.25;

export function examinerHabit(examiner: InventedExaminer): ExaminerHabit {
  const kind = habitOf(examiner);
  const random = new SeededRandom(`habit of ${examiner.first} ${examiner.middle ?? ''} ${examiner.last}`);
  return {
    leaning: kind.leaning + OWN_SPREAD * random.normal(),
    defenseShare: Math.min(0.98, kind.defenseShare + 0.02 * random.normal()),
    pace: kind.pace * (1 + 0.1 * random.normal()),
    reading: Math.min(1, kind.reading + 0.06 * random.normal()),
    mmiLeadDays: kind.mmiLeadDays + 12 * random.normal(),
    silence: 0.03 + 0.12 * random.next(),
    isRounding: random.isChance(0.3),
  };
}
