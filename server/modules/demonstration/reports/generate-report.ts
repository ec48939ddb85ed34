import { drawConclusions, type PhrasingHalf } from './conclusions.js';
import type { GeneratedReport, PlantedErrorKind } from './generated-report.types.js';
import { drawCase, type CaseWishes } from './report-case.js';
import { ReportDraft } from './report-draft.js';
import { reportFamilies, reportFamilyNames, type ReportFamilyName } from './report-families.js';
import type { ReportFamily } from './report-family.types.js';
import { chanceOf } from './chance-of.js';

export type ReportWishes = CaseWishes & {
  /** The same seed and wishes give the same report on every machine. */
  readonly seed: string;
  /** Drawn when not given. */
  readonly family?: ReportFamilyName;
  readonly phrasings?: PhrasingHalf;
  /** A slip to plant, where the case allows it. */
  readonly error?: PlantedErrorKind;
};

const FOOT = 'All persons and organizations in this report are made up. Invented for demonstration.';

/** An examination report of invented people, and the truth about it. */
export function generateReport(wishes: ReportWishes): GeneratedReport {
  const name = wishes.family ?? chanceOf(wishes.seed, 'family').pick(reportFamilyNames);
  const family: ReportFamily = reportFamilies[name];
  const facts = drawCase(family.traits, wishes, chanceOf(wishes.seed, 'case'));
  const draft = new ReportDraft(family.traits, facts, {
    random: chanceOf(wishes.seed, 'words'),
    slip: wishes.error ?? null,
  });
  const opinions = drawConclusions(draft, {
    issues: family.traits.issues,
    half: wishes.phrasings ?? 'ALL',
  });
  family.compose(draft, opinions);
  return draft.finish(FOOT);
}
