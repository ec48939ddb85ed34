import { Issue, type Side, Stance } from '../../kernel/vocabulary.js';
import type { ExaminerHabit } from './examiner-habit.js';
import { daysAfter } from './invented-day.js';
import type { InventedExamination, Visit } from './invented-examination.js';
import type { SeededRandom } from './seeded-random.js';

type Conclusions = Pick<
  InventedExamination,
  'stances' | 'mmiOn' | 'treaterMmiOn' | 'wpiPercent' | 'apportionmentPercent'
>;

/** How the case itself and chance weigh against each other; the first is shared by all issues. */
const OF_THE_CASE = 0.9;
const OF_THE_ISSUE = 0.7;
/** Within this distance of the middle a conclusion is mixed. */
const MIDDLE = 0.45;

const SIDE_PULL: Record<Side, number> = { DEFENSE: 0.25, PLAINTIFF: -0.9, NEUTRAL: -0.05, UNKNOWN: 0 };

/** Everywhere the defense does better on some issues than on others. */
const ISSUE_PULL: Partial<Record<Issue, number>> = {
  PRE_EXISTING: 0.3,
  MMI: 0.25,
  SURGERY: 0.2,
  CREDIBILITY: -0.3,
  FUTURE_CARE: 0.1,
};

/**
 * What the examiner concluded. Conclusions of one examination hang together: a weak case is weak on
 * every issue.
 *
 * @param circumstances.isSparse the examiner's few examinations all state an opinion on causation.
 */
export function drawOpinions(
  visit: Visit,
  circumstances: {
    issues: readonly Issue[];
    side: Side;
    habit: ExaminerHabit;
    isSparse: boolean;
    today: string;
    random: SeededRandom;
  },
): Conclusions {
  const { issues, side, habit, isSparse, today, random } = circumstances;
  const caseLeaning =
    habit.leaning + visit.matter.carrier.pressing + SIDE_PULL[side] + OF_THE_CASE * random.normal();
  const stances = new Map<Issue, Stance>();
  for (const issue of issues) {
    const leaning = caseLeaning + (ISSUE_PULL[issue] ?? 0) + OF_THE_ISSUE * random.normal();
    const withheld = drawWithheld(issue, habit, random);
    const isStated = isSparse && issue === Issue.CAUSATION;
    const stance = isStated || withheld === 'STATED' ? stanceAt(leaning) : withheld;
    if (stance !== null) stances.set(issue, stance);
  }
  return { stances, ...drawRatings(caseLeaning, random), ...drawMmi(visit, habit, today, random) };
}

function stanceAt(leaning: number): Stance {
  if (leaning > MIDDLE) return Stance.FAVORS_DEFENSE;
  return leaning < -MIDDLE ? Stance.FAVORS_CLAIMANT : Stance.MIXED;
}

/** Null is a blank cell: the firm did not note it. */
function drawWithheld(issue: Issue, habit: ExaminerHabit, random: SeededRandom): Stance | 'STATED' | null {
  if (random.isChance(0.04)) return null;
  const silence = habit.silence + (issue === Issue.SURGERY || issue === Issue.CREDIBILITY ? 0.2 : 0);
  if (!random.isChance(silence)) return 'STATED';
  return random.isChance(0.4) ? Stance.UNDETERMINED : Stance.NOT_ADDRESSED;
}

function drawRatings(
  caseLeaning: number,
  random: SeededRandom,
): Pick<Conclusions, 'wpiPercent' | 'apportionmentPercent'> {
  const wpi = Math.max(0, Math.round(11 - 3 * caseLeaning + 4 * random.normal()));
  const apportioned = Math.max(0, Math.min(20, Math.round(3 + 3 * caseLeaning + 3 * random.normal())));
  return {
    wpiPercent: random.isChance(0.12) ? null : Math.min(60, wpi),
    // Evaluators apportion in steps of five.
    apportionmentPercent: random.isChance(0.18) ? null : apportioned * 5,
  };
}

/** The treating physician's day may lie after today; it is then not known yet. */
function drawMmi(
  visit: Visit,
  habit: ExaminerHabit,
  today: string,
  random: SeededRandom,
): Pick<Conclusions, 'mmiOn' | 'treaterMmiOn'> {
  const mmiOn = daysAfter(visit.examinedOn, -random.between(0, 150));
  const treaterMmiOn = daysAfter(mmiOn, Math.round(habit.mmiLeadDays + 45 * random.normal()));
  const isTreaterKnown = treaterMmiOn <= today && !random.isChance(0.25);
  return {
    mmiOn: random.isChance(0.35) ? null : mmiOn,
    treaterMmiOn: isTreaterKnown ? treaterMmiOn : null,
  };
}
