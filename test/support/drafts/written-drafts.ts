import { createDraft, finaliseDraft, type DraftSubject } from '../../../server/modules/drafts/index.js';
import type { TestFirm } from '../factories.js';
import type { TestServer } from '../server.js';

/** A draft and a final one of the firm's first matter, whose record holds the firm's token. */
export async function writeDrafts(server: TestServer, { principal }: TestFirm, token: string): Promise<void> {
  const [matter] = await server.asOwner<{ id: string }>(
    'select id from matter where firm_id = $1 and reference = $2',
    [principal.firmId, `${token}-1`],
  );
  if (matter === undefined) throw new Error('The fixture has no first matter.');
  const subject: DraftSubject = {
    ...{ kind: 'DIVERGENCE_TABLE', matterId: matter.id },
    ...{ treaterId: null, examinationId: null },
  };
  await server.database.withFirm(principal, 'write', async (unitOfWork) => {
    await createDraft(unitOfWork, subject);
    await finaliseDraft(unitOfWork, { id: await createDraft(unitOfWork, subject), version: 1 });
  });
}
