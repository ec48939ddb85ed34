import type { UnitOfWork } from '../../platform/database/index.js';
import { citeNames } from '../drafts/index.js';
import { plannedOutline } from './chapters/build-outline.js';
import { citesOfPlan, writtenOutline } from './chapters/write-outline.js';
import { outlineFacts, type FactsAbout } from './facts/outline-facts.js';
import type { OutlineContent } from './outline-content.js';
import type { OutlineMode } from './outline-vocabulary.js';

/** Of whom an outline is, for which matter and report, and for which use. */
export type OutlineAbout = FactsAbout & { readonly mode: OutlineMode };

/**
 * The outline that the record supports at this moment: a chapter for each topic with support, the strongest first, and
 * what is missing for the others. The same record gives the same outline. A missing or foreign examiner, matter or
 * examination has nothing on file.
 */
export async function generatedOutline(
  unitOfWork: UnitOfWork,
  { mode, ...about }: OutlineAbout,
): Promise<OutlineContent> {
  const facts = await outlineFacts(unitOfWork, about);
  const plan = plannedOutline(facts, mode);
  const names = await citeNames(unitOfWork, citesOfPlan(plan));
  return writtenOutline(plan, { facts, mode, names });
}
