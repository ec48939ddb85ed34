import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, product } from '../../launch/running-product.js';
import type { RunningProgram } from '../../launch/running-program.js';
import type { TestClient } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import {
  bombDocx,
  encryptedPdf,
  endlessPdf,
  htmlPage,
  ordinaryPdf,
  pdfOfPages,
  pdfWithScripts,
  recursivePdf,
  streamBombPdf,
  truncatedPdf,
} from '../../support/files/hostile-files.js';
import { announceUpload, uploadDocument } from '../../support/uploads.js';
import { ownDirectory, type OwnDirectory } from './own-directory.js';
import { enteredOwner, foundedFirm } from './working-firm.js';

const MEBIBYTE = 1024 * 1024;

type Outcome = {
  name: string;
  status: string;
  notes: string[];
  failure: { code: string; message: string } | null;
};

async function outcomes(client: TestClient): Promise<Outcome[]> {
  const { documents } = await client.data<{ documents: { edges: { node: Outcome }[] } }>(
    '{ documents(first: 50) { edges { node { name status notes failure { code message } } } } }',
  );
  return documents.edges.map(({ node }) => node);
}

/** The most memory that the server itself has held so far, in bytes. */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

describe('hostile files in a running product', () => {
  let directory: OwnDirectory;
  let program: RunningProgram;
  let client: TestClient;
  beforeAll(async () => {
    directory = await ownDirectory();
    const token = await foundedFirm(directory.path);
    program = product(directory.path, { env: { TRACKRECORD_READERS: '1' } });
    client = await enteredOwner(await addressOf(program), token);
  });
  afterAll(async () => {
    await program.endedBy('SIGTERM');
    await directory.remove();
  });

  it('are refused with a reason each, or read with a note, while others are answered', async () => {
    const files: [string, Uint8Array][] = [
      ['cut off.pdf', await truncatedPdf()],
      ['locked.pdf', await encryptedPdf()],
      ['ten thousand pages.pdf', pdfOfPages(10_000)],
      ['bomb.docx', bombDocx()],
      ['stream bomb.pdf', streamBombPdf()],
      ['endless.pdf', endlessPdf()],
      ['recursive.pdf', recursivePdf()],
      ['page.pdf', htmlPage()],
      ['scripts.pdf', pdfWithScripts()],
      ['empty.pdf', new Uint8Array()],
      ['ordinary.pdf', ordinaryPdf()],
    ];
    const refusedAtOnce = new Map<string, string>();
    for (const [name, bytes] of files) {
      await uploadDocument(client, { name, bytes }).catch((error: unknown) => {
        refusedAtOnce.set(name, error instanceof Error ? error.message : '');
      });
    }
    const tooLarge = await announceUpload(client, {
      name: 'scan.pdf',
      bytes: new Uint8Array(200 * MEBIBYTE),
    });
    expect(tooLarge.body.kind).toBeUndefined();
    expect(tooLarge.body.error?.message).toMatch(/large/);

    await eventually(
      async () =>
        (await outcomes(client)).every(({ status }) => status !== 'WAITING' && status !== 'READING'),
      { patienceMs: 220_000 },
    );

    const found = new Map((await outcomes(client)).map((outcome) => [outcome.name, outcome]));
    const reasonOf = (name: string): string =>
      refusedAtOnce.get(name) ??
      found.get(name)?.failure?.message ??
      `${found.get(name)?.status} without a reason`;
    expect(reasonOf('cut off.pdf')).toContain('damaged or was cut off');
    expect(reasonOf('locked.pdf')).toContain('protected with a password');
    expect(reasonOf('ten thousand pages.pdf')).toContain('more than 2,000 pages');
    expect(reasonOf('bomb.docx')).toContain('unpacks to far more');
    expect(reasonOf('page.pdf')).toContain('not what its name says');
    expect(reasonOf('empty.pdf')).toContain('empty');
    expect(found.get('scripts.pdf')?.notes).toContain('HAS_SCRIPTS');
    // Whether such a page draws for ever or just says nothing is the file's affair; it is settled either way.
    for (const { name, status, failure } of found.values()) {
      expect([name, status]).not.toEqual([name, 'FAILED']);
      expect([name, failure !== null]).toEqual([name, status === 'REFUSED']);
    }
    expect(['TO_REVIEW', 'FILED']).toContain(found.get('ordinary.pdf')?.status);
    expect(await peakMemory(program.pid)).toBeLessThan(1_024 * MEBIBYTE);
  });
});
