import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '../../../server/platform/graphql/global-id.js';
import { addressOf, product } from '../../launch/running-product.js';
import type { RunningProgram } from '../../launch/running-program.js';
import type { TestClient } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import { ownDirectory, type OwnDirectory } from './own-directory.js';
import {
  asOwner,
  batchOf,
  enteredOwner,
  foundedFirm,
  sameBrowser,
  step,
  type Batch,
} from './working-firm.js';

const ROWS = 20_000;
const EXAMINERS = 240;

/** An invented log; its matters are its own, and no two rows are one examination. */
function log(series: string): Uint8Array {
  const day = (row: number): string =>
    new Date(Date.UTC(2016, 0, 1 + (row % 3_000))).toISOString().slice(0, 10);
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [
      `${series}-${row}`,
      `Pia Nr${row} Kestrel`,
      `Orla Quist${String.fromCharCode(97 + ((row % EXAMINERS) % 26))}${'aeiou'[row % 5]} Merrow`,
      day(row),
      'Defense',
      `Invented Mutual ${row % 40}`,
      15 + (row % 60),
      100 + (row % 900),
      50 + (row % 100),
      `${1_000 + (row % 2_000)}.00`,
      'adverse to plaintiff',
    ].join(','),
  );
  const headings =
    'Matter ID,Claimant,Examiner,Date Seen,Retained By,Insurer,Minutes,Pages Supplied,Pages Reviewed,Fee,Causation';
  return Buffer.from([headings, ...rows, ''].join('\n'));
}

/** How far the import is: reading is the first half, writing the second. */
function percentOf({ status, progress }: Batch): number {
  if (status === 'COMMITTED') return 100;
  const [, done, total] = /^Writing \((\d+) of (\d+)\)$/.exec(progress.phase) ?? [];
  if (done !== undefined) return 50 + (50 * Number(done)) / Number(total);
  return progress.phase === 'Reading' ? (50 * progress.done) / progress.total : 0;
}

/** Uploaded and checked, so that a commit is all that is left. */
async function checkedImport(client: TestClient, series: string): Promise<string> {
  const response = await client.fetch('/api/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': `${series}.csv` },
    body: Buffer.from(log(series)),
  });
  const { id } = (await response.json()) as { id: string };
  await step(client, id, 'importCheck');
  await eventually(async () => (await batchOf(client, id)).status === 'CHECKED', { patienceMs: 90_000 });
  return id;
}

describe('R01 an import of 20,000 rows whose server is killed', () => {
  let directory: OwnDirectory;
  let token: string;
  let program: RunningProgram;
  let client: TestClient;
  beforeAll(async () => {
    directory = await ownDirectory();
    token = await foundedFirm(directory.path);
    program = product(directory.path);
    client = await enteredOwner(await addressOf(program), token);
  });
  afterAll(async () => {
    await program.endedBy('SIGTERM');
    await directory.remove();
  });

  it.each([10, 37, 80])('at %i % is whole after the restart, once', async (percent) => {
    const id = await checkedImport(client, `K${percent}`);
    await step(client, id, 'importCommit');
    let last: Batch | undefined;
    await eventually(
      async () => {
        last = await batchOf(client, id);
        return percentOf(last) >= percent;
      },
      { patienceMs: 90_000 },
    );
    await program.endedBy('SIGKILL');
    expect(last?.status).toBe('COMMITTING');

    program = product(directory.path);
    client = sameBrowser(client, await addressOf(program));
    await eventually(async () => (await batchOf(client, id)).status === 'COMMITTED', { patienceMs: 120_000 });

    const { examinations, importBatch } = await client.data<Record<string, unknown>>(
      `query ($id: ID!) {
         examinations(first: 1, filter: { importBatchId: $id }) { totalCount }
         importBatch(id: $id) { summary { records accepted duplicates rejected } failure { message } }
       }`,
      { id },
    );
    expect(examinations).toEqual({ totalCount: ROWS });
    expect(importBatch).toEqual({
      summary: { records: ROWS, accepted: ROWS, duplicates: 0, rejected: 0 },
      failure: null,
    });
    await asOwner(directory.path, async (query) => {
      expect(await query(SEEN_FROM_BELOW, [parseGlobalId(id)?.id])).toEqual([
        {
          examinations: ROWS,
          different: ROWS,
          rows: ROWS,
          matters: ROWS,
          fees: ROWS,
          committed: 1,
          failed: 0,
        },
      ]);
    });
  });
});

const SEEN_FROM_BELOW = `
  select (select count(*)::integer from examination where import_id = $1) as examinations,
         (select count(distinct (subject_id, examined_on, identity_key))::integer
            from examination where import_id = $1) as different,
         (select count(*)::integer from import_row where import_id = $1) as rows,
         (select count(*)::integer from matter where import_id = $1) as matters,
         (select count(*)::integer from fee f join examination e on e.firm_id = f.firm_id and e.id = f.examination_id
           where e.import_id = $1) as fees,
         (select count(*)::integer from audit_event where action = 'IMPORT_COMMITTED' and object_id = $1) as committed,
         (select count(*)::integer from audit_event where action = 'IMPORT_FAILED' and object_id = $1) as failed`;
