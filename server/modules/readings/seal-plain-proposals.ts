import type { UnitOfWork } from '../../platform/database/index.js';
import { sealDecision, sealWords, SEALED_FIELD } from './proposal-seal.js';
import type { Proposal } from './proposal.js';

/** Proposals in one transaction. */
const BATCH = 500;

type PlainProposal = Pick<Proposal, 'id' | 'value' | 'quote' | 'decision'>;

/** Seals some proposed names that an earlier version stored plain; answers how many, 0 when none is left. */
export async function sealPlainProposals(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<PlainProposal>(
    `select id, value, quote, decision from reading_proposal
      where firm_id = $1 and field = $2 and value is not null order by id limit ${BATCH} for update`,
    [firmId, SEALED_FIELD],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  for (const { id, decision, ...words } of rows) {
    await unitOfWork.query(
      `update reading_proposal
          set sealed_words = $3, words_key_id = $5, value = null, quote = null,
              sealed_decision = $4, decision_key_id = case when $4::bytea is not null then $5::uuid end,
              decision = case when $4::bytea is not null then '{}'::jsonb end
        where firm_id = $1 and id = $2`,
      [
        firmId,
        id,
        sealWords(sealing, words),
        decision === null ? null : sealDecision(sealing, decision),
        sealing.dataKeyId,
      ],
    );
  }
  await unitOfWork.audit({ action: 'PROPOSALS_SEALED', detail: { proposals: rows.length } });
  return rows.length;
}
