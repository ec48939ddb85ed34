import { ExamKind, Side } from '../../kernel/vocabulary.js';
import {
  parties,
  specialtyOf,
  type DemonstrationFirm,
  type InventedExaminer,
} from './demonstration-pools.js';
import { drawOpinions } from './draw-opinions.js';
import { examinerHabit, type ExaminerHabit } from './examiner-habit.js';
import type { InventedExamination, Visit } from './invented-examination.js';
import { isMedicalLegal, practices, sideOf } from './practices.js';
import type { SeededRandom } from './seeded-random.js';

/** When a new fee schedule for medical-legal evaluations came into force in California. */
const NEW_FEE_SCHEDULE = '2021-04-01';

/** Everything that happened at a visit. */
export function drawExamination(
  firm: DemonstrationFirm,
  visit: Visit,
  { today, random }: { today: string; random: SeededRandom },
): InventedExamination {
  const { examiner, matter } = visit;
  const practice = practices[firm.slug];
  const habit = examinerHabit(examiner);
  const kind = practice.kindOf(examiner, random);
  const side = sideOf(kind, habit, matter.carrier, random);
  const isSparse = examiner.few[firm.slug] !== undefined;
  const isInitialOnly = examiner.initialOnlyIn.includes(firm.slug) && random.isChance(0.08);
  const pages = drawPages(habit, random);
  return {
    ...visit,
    kind,
    side,
    ...drawRetention(visit, side, random),
    startsAt: 8 * 60 + 15 * random.between(0, 30),
    minutes: drawMinutes(examiner, kind, habit, random),
    ...pages,
    ...drawFee(visit, { isScheduled: isMedicalLegal(kind), pages: pages.pagesSupplied ?? 0, random }),
    ...drawOpinions(visit, { issues: practice.issues, side, habit, isSparse, today, random }),
    note: random.isChance(0.14) ? random.pick(parties.notes) : null,
    isInitialOnly,
  };
}

function drawRetention(
  { matter }: Visit,
  side: Side,
  random: SeededRandom,
): Pick<InventedExamination, 'lawFirm' | 'attorney' | 'vendor'> {
  const isBlank = random.isChance(0.06);
  const claimantFirm = random.pick(parties.claimantFirms);
  const claimantAttorney = random.pick(claimantFirm.attorneys);
  const vendor = random.isChance(0.65) ? random.pick(parties.vendors) : null;
  if (isBlank || side === Side.UNKNOWN || side === Side.NEUTRAL) {
    return { lawFirm: null, attorney: null, vendor: null };
  }
  return side === Side.DEFENSE
    ? { lawFirm: matter.defenseFirm, attorney: matter.defenseAttorney, vendor }
    : { lawFirm: claimantFirm.name, attorney: claimantAttorney, vendor: null };
}

function drawMinutes(
  examiner: InventedExaminer,
  kind: ExamKind,
  habit: ExaminerHabit,
  random: SeededRandom,
): number | null {
  const drawn = specialtyOf(examiner).minutes * habit.pace * (1 + 0.2 * random.normal());
  const minutes = Math.max(6, Math.min(420, Math.round(drawn)));
  const isBlank = random.isChance(0.06);
  if (isBlank || kind === ExamKind.RECORD_REVIEW) return null;
  return habit.isRounding ? Math.max(5, Math.round(minutes / 5) * 5) : minutes;
}

/** Some read all that they were sent, some a part of it; a few files came without records. */
function drawPages(
  habit: ExaminerHabit,
  random: SeededRandom,
): Pick<InventedExamination, 'pagesSupplied' | 'pagesReviewed'> {
  const size = random.next();
  const supplied = random.isChance(0.03) ? 0 : 30 + 10 * Math.floor(260 * size * size);
  const share = Math.max(0.1, Math.min(1, habit.reading + 0.12 * random.normal()));
  const isWhole = random.isChance(habit.reading * 0.4);
  const reviewed = isWhole ? supplied : Math.floor(supplied * share);
  const isSuppliedKnown = !random.isChance(0.08);
  const isReviewedKnown = !random.isChance(0.22);
  return {
    pagesSupplied: isSuppliedKnown ? supplied : null,
    pagesReviewed: isReviewedKnown ? reviewed : null,
  };
}

function drawFee(
  visit: Visit,
  { isScheduled, pages, random }: { isScheduled: boolean; pages: number; random: SeededRandom },
): Pick<InventedExamination, 'feeCents' | 'billingCode'> {
  const { feeUsd } = specialtyOf(visit.examiner);
  const drawn = Math.round((feeUsd * (1 + 0.12 * random.normal()) + pages * 0.6) / 25) * 25;
  const isBlank = random.isChance(0.1);
  const scheduled = scheduledFee(visit, pages);
  if (isScheduled) return { feeCents: isBlank ? null : scheduled.cents, billingCode: scheduled.code };
  return { feeCents: isBlank ? null : Math.max(300, drawn) * 100, billingCode: null };
}

/** A flat fee by code, and since the new schedule three dollars for each page beyond two hundred. */
function scheduledFee({ examinedOn, isFirst }: Visit, pages: number): { code: string; cents: number } {
  if (examinedOn < NEW_FEE_SCHEDULE) {
    return isFirst ? { code: 'ML103', cents: 93_750 } : { code: 'ML102', cents: 62_500 };
  }
  const cents = Math.max(0, pages - 200) * 300;
  return isFirst ? { code: 'ML201', cents: 201_500 + cents } : { code: 'ML202', cents: 131_625 + cents };
}
