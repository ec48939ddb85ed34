import { nameKey as personKey, parsePersonName } from '../../kernel/person-name.js';
import { nameKey } from '../../kernel/text-key.js';
import type { Digests, UnitOfWork } from '../../platform/database/index.js';
import { proposalsOfDocuments } from './proposal.queries.js';
import { reportValues } from './report-values.js';

/**
 * Examiner, day and claimant as they stand in the reading now, where all three are: two documents with the same key
 * are the same report, or say so. Null otherwise.
 */
export async function refreshReadingKey(unitOfWork: UnitOfWork, documentId: string): Promise<void> {
  const proposals = await proposalsOfDocuments(unitOfWork, [documentId]);
  const { examinerName, examinedOn, claimantName } = reportValues(proposals, { pendingToo: true });
  const key =
    examinerName === null || examinedOn === null || claimantName === null
      ? null
      : readingKey(
          await unitOfWork.vault.sealing(),
          [nameOf(examinerName), examinedOn, nameOf(claimantName)].join('|'),
        );
  await unitOfWork.query(
    `update source_document set reading_key = $3
      where firm_id = $1 and id = $2 and reading_key is distinct from $3`,
    [unitOfWork.principal.firmId, documentId, key],
  );
}

/** @param said examiner, day and claimant, parted by bars; as a digest it tells nobody who they are. */
export function readingKey(digests: Digests, said: string): string {
  return digests.digest('reading key', said).toString('hex');
}

/** Equal for "Doe, Jane" and "Ms. Jane Doe". */
function nameOf(text: string): string {
  const name = parsePersonName(text);
  return name === null ? nameKey(text) : personKey(name);
}
