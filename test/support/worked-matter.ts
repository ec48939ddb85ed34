import type { Principal } from '../../server/platform/database/index.js';
import { demonstrationMatter } from '../../server/modules/demonstration/matter/demonstration-matter.js';
import { fileDemonstrationMatter } from '../../server/modules/demonstration/matter/file-demonstration-matter.js';
import { answered } from '../../server/modules/demonstration/matter/load-demonstration-matter.js';
import { demonstrationTestimony } from '../../server/modules/demonstration/testimony/demonstration-testimony.js';
import { filedTranscripts } from '../../server/modules/demonstration/testimony/load-demonstration-testimony.js';
import { recordDemonstrationTestimony } from '../../server/modules/demonstration/testimony/record-demonstration-testimony.js';
import { systemClock } from '../../server/platform/clock.js';
import { eventually } from './eventually.js';
import type { TestServer } from './server.js';

const TODAY = '2026-11-22';
export const writtenMatter = demonstrationMatter(TODAY);
const sworn = demonstrationTestimony(TODAY);

/** Row ids of the matter, its examination and the examiner. */
export type WorkedMatter = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly examinerId: string;
};

/** The demonstration's matter in a firm of a test: papers read, report answered, testimony recorded, outline written. */
export async function workedMatter(server: TestServer, principal: Principal): Promise<WorkedMatter> {
  const { services } = server.product.documents;
  const { storage, database } = services;
  const filed = await fileDemonstrationMatter(services, principal, writtenMatter);
  const transcripts = await filedTranscripts(services, principal, sworn);
  await eventually(
    async () => {
      const waiting = await server.asOwner(
        "select 1 from source_document where status in ('WAITING', 'READING')",
      );
      return waiting.length === 0;
    },
    { patienceMs: 120_000, what: 'papers and transcripts are read' },
  );
  await answered(services, principal, { filed, written: writtenMatter, today: TODAY });
  return database.withFirm(principal, 'write', async (unitOfWork) => {
    const [examination] = await unitOfWork.query<{ examinationId: string; examinerId: string }>(
      `select id as "examinationId", subject_id as "examinerId" from examination
        where firm_id = $1 and matter_id = $2`,
      [principal.firmId, filed.matterId],
    );
    const about = { matterId: filed.matterId, ...examination! };
    await recordDemonstrationTestimony(unitOfWork, {
      ...{ storage, clock: systemClock, written: sworn, transcripts, ...about },
    });
    return about;
  });
}
