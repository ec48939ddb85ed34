import type { SourceCite } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { examinationTiming, type ExaminationTiming } from './examination-timing.js';
import { timingLines } from './foundation-card.js';
import type { FoundationLine } from './foundation-line.js';
import type { FoundationHeading } from './foundation-vocabulary.js';
import { foundationInputs, type FoundationInputs } from './foundation.queries.js';
import { foundationCards } from './scrutiny.loader.js';
import { timingInputs } from './timing.queries.js';

/** A sentence of a written document, with where it rests; `id` stays the same while what it is about does. */
export type CitedStatement = {
  readonly id: string;
  readonly text: string;
  readonly cites: readonly SourceCite[];
};

/** The card for written documents: what is not recorded, and what nobody decided, is left out. */
export type FoundationFacts = Readonly<Record<Lowercase<FoundationHeading>, readonly CitedStatement[]>> & {
  readonly examiner: string;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
};

/** The door for written documents. Null for an examination that is missing or another firm's. */
export async function foundationFacts(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<FoundationFacts | null> {
  const [card] = await foundationCards(unitOfWork, [examinationId]);
  if (card === undefined) return null;
  const under = (heading: FoundationHeading): CitedStatement[] =>
    card.lines.filter((line) => line.heading === heading).flatMap(statement);
  return {
    examiner: card.examinerName,
    examinedOn: card.examinedOn,
    qualifications: under('QUALIFICATIONS'),
    thoroughness: under('THOROUGHNESS'),
    completeness: under('COMPLETENESS'),
    reasoning: under('REASONING'),
  };
}

/** What is known of how long an examination took, for written documents; empty when it is missing. */
export async function timingStatements(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<readonly CitedStatement[]> {
  const [inputs] = await timingInputs(unitOfWork, [examinationId]);
  return inputs === undefined ? [] : timingLines(examinationTiming(inputs)).flatMap(statement);
}

/** What the card of one report is made of, for who puts it in other words than the card's. */
export type ReportScrutiny = {
  /** Facts that the machine proposed and nobody decided are left out. */
  readonly foundation: FoundationInputs;
  readonly timing: ExaminationTiming;
};

/** Null for an examination that is missing or another firm's. */
export async function reportScrutiny(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<ReportScrutiny | null> {
  const [foundation] = await foundationInputs(unitOfWork, [examinationId]);
  const [inputs] = await timingInputs(unitOfWork, [examinationId]);
  if (foundation === undefined || inputs === undefined) return null;
  const facts = foundation.facts.filter(({ isProposed }) => !isProposed);
  return { foundation: { ...foundation, facts }, timing: examinationTiming(inputs) };
}

function statement({ key, label, text, cites, fact }: FoundationLine): CitedStatement[] {
  if (cites.length === 0 || fact?.isProposed === true) return [];
  return [{ id: key, text: `${label}: ${text}`, cites }];
}
