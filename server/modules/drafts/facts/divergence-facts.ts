import type { UnitOfWork } from '../../../platform/database/index.js';
import { divergenceFor } from '../../treating/index.js';
import type { DivergenceFacts } from '../builders/divergence-table.builder.js';
import { examinedBy, examinedByWords } from './examined-by.js';

/** What a matter's divergence table is written from. */
export async function divergenceFacts(unitOfWork: UnitOfWork, matterId: string): Promise<DivergenceFacts> {
  const { entries, treating, examinations } = await divergenceFor(unitOfWork, matterId);
  const examined = await examinedBy(
    unitOfWork,
    examinations.map(({ id }) => id),
  );
  return {
    entries,
    examinations: new Map([...examined].map(([id, one]) => [id, examinedByWords(one)])),
    treaters: new Map(treating.treaters.map(({ id, fullName }) => [id, fullName])),
  };
}
