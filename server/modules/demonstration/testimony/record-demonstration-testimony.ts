import type { Clock } from '../../../platform/clock.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import type { FileStorage } from '../../../platform/storage/index.js';
import {
  addChallenge,
  addFeeItem,
  addInvoice,
  checkDisclosedList,
  confirmDisclosedList,
  readListFile,
} from '../../disclosures/index.js';
import { createOutline } from '../../outlines/index.js';
import { createPanel, PanelKind } from '../../panels/index.js';
import { addTestimony, decideOath } from '../../testimony/index.js';
import { disclosedListFile, type DemonstrationTestimony } from './demonstration-testimony.js';

type Work = {
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly written: DemonstrationTestimony;
  /** Document ids by the number of the case. */
  readonly transcripts: ReadonlyMap<string, string>;
  readonly matterId: string;
  readonly examinationId: string;
  readonly examinerId: string;
};

/** What the examiner swore to, confirmed as a reviewer does; what was disclosed, ruled and charged; then the outline. */
export async function recordDemonstrationTestimony(unitOfWork: UnitOfWork, work: Work): Promise<void> {
  await swear(unitOfWork, work);
  await disclose(unitOfWork, work);
  await drawPanel(unitOfWork, work);
  const { matterId, examinationId, examinerId, clock } = work;
  await createOutline(unitOfWork, clock, {
    ...{ examinerId, matterId, examinationId },
    mode: null,
    templateId: null,
  });
}

async function swear(
  unitOfWork: UnitOfWork,
  { written, transcripts, examinerId }: Pick<Work, 'written' | 'transcripts' | 'examinerId'>,
): Promise<void> {
  for (const { transcript: _transcript, ...stated } of written.testimonies) {
    const documentId = transcripts.get(stated.caseNumber) ?? null;
    const testimonyId = await addTestimony(unitOfWork, { ...stated, examinerId, documentId });
    for (const table of ['proposition', 'recall_failure'] as const) {
      const proposed = await unitOfWork.query<{ id: string; version: number }>(
        `select id, version from ${table} where firm_id = $1 and testimony_id = $2 and state = 'PROPOSED'`,
        [unitOfWork.principal.firmId, testimonyId],
      );
      for (const at of proposed) await decideOath(unitOfWork, table, { ...at, isConfirmed: true });
    }
  }
}

async function disclose(unitOfWork: UnitOfWork, work: Work): Promise<void> {
  const { storage, written, matterId, examinationId, examinerId } = work;
  const { name, disclosedOn } = written.list;
  const read = await readListFile(name, Buffer.from(disclosedListFile(written)));
  const id = await checkDisclosedList(
    unitOfWork,
    {
      ...{ examinerId, matterId, name, disclosedOn },
      ...{ documentId: null, source: 'FILE', coversFrom: null, coversTo: null },
    },
    read,
  );
  await confirmDisclosedList(unitOfWork, { id, version: 1 });
  for (const challenge of written.challenges)
    await addChallenge(unitOfWork, storage, { ...challenge, examinerId });
  for (const fee of written.fees) await addFeeItem(unitOfWork, storage, { ...fee, examinerId });
  await addInvoice(unitOfWork, storage, { ...written.invoice, matterId, examinationId, examinerId });
}

/** A panel of the firm that waits for its strikes, each name with the examiner for whom it stands. */
async function drawPanel(
  unitOfWork: UnitOfWork,
  { written: { panel } }: Pick<Work, 'written'>,
): Promise<void> {
  const { names, ...details } = panel;
  const known = await unitOfWork.query<{ id: string; name: string }>(
    'select id, first_name || $2 || last_name as name from examiner where is_demonstration and last_name = any ($1::text[])',
    [names.map(({ examinerLast }) => examinerLast), ' '],
  );
  await createPanel(unitOfWork, {
    ...details,
    ...{ kind: PanelKind.QME_PANEL, matterId: null, ourSide: 'PLAINTIFF', issues: ['CAUSATION'] },
    ...{ documentId: null, page: null },
    names: names.map(({ examinerFirst, examinerLast, ...name }) => ({
      ...name,
      examinerId: known.find((examiner) => examiner.name === `${examinerFirst} ${examinerLast}`)?.id ?? null,
      ...{ note: null, documentId: null, page: null },
    })),
  });
}
