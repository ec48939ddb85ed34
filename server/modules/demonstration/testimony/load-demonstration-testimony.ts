import type { Principal } from '../../../platform/database/index.js';
import type { Clock } from '../../../platform/clock.js';
import { addDocument, type DocumentServices } from '../../documents/index.js';
import { arePeersCompared, areRead } from '../await-work.js';
import { demonstrationWorker } from '../demonstration-worker.js';
import { demonstrationTestimony, type DemonstrationTestimony } from './demonstration-testimony.js';
import { transcriptFile } from './demonstration-transcript.js';
import { recordDemonstrationTestimony } from './record-demonstration-testimony.js';

const FOLDER = 'Demonstration testimony';

/**
 * What came of the worked matter's examiner under oath: files two transcripts, waits until they are read, and records
 * the rest, with an outline at the end. Needs the matter; broken off, it goes on at the next start.
 *
 * @param options.today YYYY-MM-DD.
 * @param options.signal ends the waiting, e.g. when the server stops.
 */
export async function loadDemonstrationTestimony(
  services: DocumentServices,
  options: {
    readonly today: string;
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly log: (line: string) => void;
  },
): Promise<void> {
  const { database, storage } = services;
  const written = demonstrationTestimony(options.today);
  const principal = await demonstrationWorker(database, written.firm);
  if (principal === null) return;
  const matter = await database.withFirm(principal, 'read', async (unitOfWork) => {
    const [found] = await unitOfWork.query<{ id: string; examinationId: string; examinerId: string }>(
      `select m.id, e.id as "examinationId", e.subject_id as "examinerId"
         from matter m join examination e on e.firm_id = m.firm_id and e.matter_id = m.id
        where m.firm_id = $1 and m.reference = $2
          and not exists (select from outline o where o.firm_id = m.firm_id and o.matter_id = m.id) limit 1`,
      [principal.firmId, written.matterReference],
    );
    return found;
  });
  if (matter === undefined) return;
  const transcripts = await filedTranscripts(services, principal, written);
  if (!(await areRead(database, principal, [...transcripts.values()], options.signal))) return;
  // An exhibit keeps what stands when it is made, also that a comparison was missing.
  if (!(await arePeersCompared(database, principal, options.signal))) return;
  // All or nothing: the outline at the end is what tells that it was done.
  await database.withFirm(principal, 'write', (unitOfWork) =>
    recordDemonstrationTestimony(unitOfWork, {
      ...{ storage, clock: options.clock, written, transcripts },
      ...{ matterId: matter.id, examinationId: matter.examinationId, examinerId: matter.examinerId },
    }),
  );
  options.log(`Demonstration: an outline for ${written.matterReference} is built on sworn testimony`);
}

/** Document ids of the transcripts by the number of their case. */
export async function filedTranscripts(
  services: DocumentServices,
  principal: Principal,
  { testimonies }: DemonstrationTestimony,
): Promise<Map<string, string>> {
  const filed = new Map<string, string>();
  for (const { kind, givenOn, caseNumber, transcript } of testimonies) {
    if (transcript === null) continue;
    const heading = kind === 'TRIAL' ? 'TRIAL TESTIMONY OF' : 'DEPOSITION OF';
    const text = transcriptFile({ ...transcript, heading, takenOn: givenOn });
    const file = { name: transcript.fileName, folder: FOLDER, bytes: Buffer.from(text) };
    filed.set(caseNumber, (await addDocument(services, principal, file)).documentId);
  }
  return filed;
}
