import {
  addChallenge,
  addFeeItem,
  addIncomeEstimate,
  addInvoice,
  checkDisclosedList,
  confirmDisclosedList,
  readPastedList,
} from '../../server/modules/disclosures/index.js';
import { fileObjectStore, type FileStorage } from '../../server/platform/storage/index.js';
import { INVENTED_MASTER_KEY } from '../../server/temporary-documents.js';
import type { TestDatabase } from './database.js';
import type { TestFirm } from './factories.js';

/** No passage of these names a document, so nothing is ever looked up in it. */
const NO_FILES: FileStorage = { objects: fileObjectStore('/nowhere'), masterKey: INVENTED_MASTER_KEY };

/**
 * Two lists of the firm's first examiner, one of them confirmed, a ruling, a fee, an invoice and an estimate, each text
 * with the firm's token.
 */
export async function recordDisclosures(
  { database }: Pick<TestDatabase, 'database'>,
  { principal }: Pick<TestFirm, 'principal'>,
  token: string,
): Promise<void> {
  await database.withFirm(principal, 'write', async (unitOfWork) => {
    const [place] = await unitOfWork.query<{ examinerId: string; matterId: string }>(
      `select e.subject_id as "examinerId", e.matter_id as "matterId" from examination e
         join matter m on m.firm_id = e.firm_id and m.id = e.matter_id and m.reference = $2 || '-1'
        where e.firm_id = $1 and e.notes is not null order by e.id limit 1`,
      [principal.firmId, token],
    );
    if (place === undefined) throw new Error('The firm has no examination with notes.');
    const { examinerId, matterId } = place;
    const read = await readPastedList(`Case\tCase No.\n${token} v. Poe\tBC654321`);
    const days = { disclosedOn: '2024-08-09', coversFrom: null, coversTo: null };
    const list = { examinerId, matterId, documentId: null, source: 'TEXT', name: token, ...days } as const;
    await checkDisclosedList(unitOfWork, list, read);
    const confirmed = await checkDisclosedList(unitOfWork, list, read);
    await confirmDisclosedList(unitOfWork, { id: confirmed, version: 1 });
    const of = { examinerId, quote: token };
    await addChallenge(unitOfWork, NO_FILES, { ...of, kind: 'DAUBERT', outcome: 'LIMITED', caseName: token });
    await addFeeItem(unitOfWork, NO_FILES, { ...of, item: 'EXAMINATION', amountCents: 100, note: token });
    await addInvoice(unitOfWork, NO_FILES, { ...of, matterId, dated: '2024-08-09', amountCents: 100 });
    await addIncomeEstimate(unitOfWork, NO_FILES, { ...of, basis: 'DEPOSITION', percentLow: 50 });
  });
}
