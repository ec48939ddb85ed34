import type { UnitOfWork } from '../../platform/database/index.js';
import { proposeOaths } from './propose-oaths.js';
import { testimoniesOfDocuments } from './testimony.queries.js';

/**
 * Proposes anew what linked testimony swears to, in the transaction in which its transcript was read again. Comes after
 * the consumer that files transcripts.
 */
export const testimonyConsumer = {
  name: 'testimony',
  consume: async (unitOfWork: UnitOfWork, { documentId }: { readonly documentId: string }): Promise<void> => {
    for (const { id } of await testimoniesOfDocuments(unitOfWork, [documentId])) {
      await proposeOaths(unitOfWork, id);
    }
  },
} as const;
