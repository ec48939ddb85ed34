import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateReport, reportPdf } from '../../../server/modules/demonstration/index.js';
import { createDocumentReader } from '../../../server/platform/documents/index.js';
import { readReport } from '../../../server/reading/read-report.js';
import { addressOf, product } from '../../launch/running-product.js';
import type { RunningProgram } from '../../launch/running-program.js';
import type { TestClient } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import { uploadDocument } from '../../support/uploads.js';
import { ownDirectory, type OwnDirectory } from './own-directory.js';
import { asOwner, enteredOwner, foundedFirm, sameBrowser } from './working-firm.js';

/** The whole folder of 300 is read where READING_REPORTS=300 says so; fewer show the same in less time. */
const REPORTS = Number(process.env['READING_REPORTS'] ?? 36);
const PATIENCE_MS = 60_000 + REPORTS * 2_000;

const QUOTES = `
  select d.title as name, array_agg(p.quote) as quotes
    from source_document d join reading_proposal p on p.firm_id = d.firm_id and p.document_id = d.id
   where p.kind in ('OPINION', 'CANDIDATE') group by d.title`;
const UNFINISHED = `
  select count(*)::integer as unfinished from queue.job where state < 'completed' and name = 'read-document'`;

type Counts = { waiting: number; reading: number; toReview: number; failed: number; refused: number };

async function counts(client: TestClient): Promise<Counts> {
  const { documentCounts } = await client.data<{ documentCounts: Counts }>(
    '{ documentCounts { waiting reading toReview failed refused } }',
  );
  return documentCounts;
}

describe('a folder of reports whose server is killed while it reads', () => {
  let directory: OwnDirectory;
  let program: RunningProgram;
  let client: TestClient;
  const files: { name: string; bytes: Uint8Array }[] = [];

  beforeAll(async () => {
    for (let seed = 1; seed <= REPORTS; seed += 1) {
      const bytes = await reportPdf(generateReport({ seed: `killed ${seed}` }));
      files.push({ name: `invented-${seed}.pdf`, bytes });
    }
    directory = await ownDirectory();
    const token = await foundedFirm(directory.path);
    program = product(directory.path);
    client = await enteredOwner(await addressOf(program), token);
  });
  afterAll(async () => {
    await program.endedBy('SIGTERM');
    await directory.remove();
  });

  it(
    'is read whole after the restarts, each report once, and answers meanwhile',
    async () => {
      for (const file of files) await uploadDocument(client, file);
      for (const share of [0.2, 0.6]) {
        await eventually(async () => (await counts(client)).toReview >= REPORTS * share, {
          patienceMs: PATIENCE_MS,
        });
        await program.endedBy('SIGKILL');
        program = product(directory.path);
        client = sameBrowser(client, await addressOf(program));
      }
      await eventually(async () => (await counts(client)).toReview === REPORTS, { patienceMs: PATIENCE_MS });
      expect(await counts(client)).toEqual({
        waiting: 0,
        reading: 0,
        toReview: REPORTS,
        failed: 0,
        refused: 0,
      });

      const expected = await expectedQuotes();
      await asOwner<{ name: string; quotes: string[] }>(directory.path, async (query) => {
        const found = await query(QUOTES);
        for (const { name, quotes } of found) {
          expect([name, [...quotes].sort()]).toEqual([name, expected.get(name)]);
        }
        expect(found).toHaveLength(REPORTS);
      });
      await asOwner<{ unfinished: number }>(directory.path, async (query) => {
        expect(await query(UNFINISHED)).toEqual([{ unfinished: 0 }]);
      });
    },
    3 * PATIENCE_MS,
  );

  /** What a reading that nobody disturbs proposes, by file. */
  async function expectedQuotes(): Promise<Map<string, string[]>> {
    const reader = createDocumentReader();
    const quotes = new Map<string, string[]>();
    for (const { name, bytes } of files) {
      const { text } = await reader.readDocument(bytes, { ocr: 'NEVER' });
      quotes.set(
        name,
        readReport(text)
          .opinions.map(({ citation }) => citation.quote)
          .sort(),
      );
    }
    await reader.close();
    return quotes;
  }
});
