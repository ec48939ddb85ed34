import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { appearanceKey, type ExaminerReference } from '../../examiners/index.js';
import type { ParsedRow } from '../reading/index.js';
import { rowSealing } from './stage-claimants.js';
import { STAGED_COLUMNS, stagedLine, type RowSealing } from './staged-row.js';

/** The distinct examiners that the staged rows name, by appearance key. Bounded by people, not by rows. */
export type StagedReferences = ReadonlyMap<string, ExaminerReference>;

/** Lines are joined before they are written: a stream call for each row would cost more than the row. */
const LINES_PER_WRITE = 500;

/**
 * Copies parsed rows into a temporary table of this transaction: out of other sessions' sight, gone with
 * a crash, and without row-level security, which `copy` does not support.
 *
 * @param onProgress called with the number of records read so far, at each batch.
 */
export async function stageRows(
  unitOfWork: UnitOfWork,
  rows: AsyncIterable<ParsedRow>,
  onProgress: (records: number) => void,
): Promise<StagedReferences> {
  const columns = STAGED_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');
  await unitOfWork.query(`create temporary table staged (${columns}) on commit drop`);
  const references = new Map<string, ExaminerReference>();
  const sealing = rowSealing(await unitOfWork.vault.sealing());
  const names = STAGED_COLUMNS.map(([name]) => name).join(', ');
  await unitOfWork.copyIn(`copy staged (${names}) from stdin`, async (into) => {
    try {
      await feed({ rows, sealing, references, onProgress }, into);
    } catch (error) {
      into.destroy(error instanceof Error ? error : new Error('Reading stopped.'));
      throw error;
    }
  });
  return references;
}

type Feed = {
  readonly rows: AsyncIterable<ParsedRow>;
  readonly sealing: RowSealing;
  readonly references: Map<string, ExaminerReference>;
  readonly onProgress: (records: number) => void;
};

async function feed({ rows, sealing, references, onProgress }: Feed, into: Writable): Promise<void> {
  // A refusal by the database (disk full, cancelled) must reject, whenever it arrives.
  const failed = new Promise<never>((_resolve, reject) => into.once('error', reject));
  failed.catch(() => undefined);
  const write = async (text: string): Promise<void> => {
    if (!into.write(text)) await Promise.race([once(into, 'drain'), failed]);
  };
  let lines: string[] = [];
  let records = 0;
  for await (const parsed of rows) {
    lines.push(stagedLine(parsed, sealing));
    if (parsed.outcome === 'VALID') {
      const key = appearanceKey(parsed.row.examiner);
      // The state is no part of the key, so the first row that names it speaks for the others.
      const known = references.get(key);
      if (known === undefined || known.practiceState == null) references.set(key, parsed.row.examiner);
    }
    records += 1;
    if (lines.length >= LINES_PER_WRITE) {
      await write(lines.join(''));
      lines = [];
      onProgress(records);
    }
  }
  await write(lines.join(''));
  onProgress(records);
  const finished = once(into, 'finish');
  into.end();
  await Promise.race([finished, failed]);
}
