import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  demonstrationMatter,
  pharmacyFile,
} from '../../server/modules/demonstration/matter/demonstration-matter.js';
import { fileDemonstrationMatter } from '../../server/modules/demonstration/matter/file-demonstration-matter.js';
import { toGlobalId } from '../../server/platform/graphql/index.js';
import { eventually } from '../support/eventually.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { signedInFirm, TEST_PASSWORD } from '../support/sign-in.js';
import { readBackDocx, readBackPdf } from '../support/written/read-back.js';
import { launchBrowser, openWindow, signInByForm, type PageFaults } from './browser.js';
import { visit } from './pages.js';

const READING_MILLISECONDS = 120_000;
const written = demonstrationMatter('2026-11-22');
/** A row of the pharmacy's file that is no fill: the thirtieth of February. */
const badRow = '2026-02-30,99999-0303-90,Gabapentin 300 mg capsule,90,30,,,,7005440,7,,\r\n';

describe('a matter, worked from the report to the answer', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let faults: PageFaults;
  let matter: string;

  beforeAll(async () => {
    server = await startTestServer({
      clientDirectory: new URL('../../dist/client', import.meta.url).pathname,
    });
    browser = await launchBrowser();
    const firm = await signedInFirm(server);
    const { services } = server.product.documents;
    const filed = await fileDemonstrationMatter(services, firm.principal, written);
    matter = `/matters/${toGlobalId('Matter', filed.matterId)}`;
    await eventually(
      async () => {
        const [read] = await server.asOwner<{ n: number }>(
          "select count(*)::int as n from source_document where status in ('TO_REVIEW', 'FILED')",
        );
        return read?.n === 2;
      },
      { patienceMs: READING_MILLISECONDS, what: 'the report and the letter are read' },
    );
    ({ page, faults } = await openWindow(browser, server.product.url, { width: 1440, scheme: 'light' }));
    await signInByForm(page, { email: firm.email, password: TEST_PASSWORD });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const tab = (path: string) => visit(page, `${matter}${path}`);

  it('begins with the report, confirmed into the matter', async () => {
    await visit(page, '/documents');
    await page.getByRole('link', { name: `Review ${written.report.fileName}`, exact: true }).click();
    await page.getByRole('img', { name: /^Page \d+ of the document$/ }).waitFor();
    await page.keyboard.press('Shift+Enter');
    const confirm = page.getByRole('button', { name: 'Confirm and next' });
    await confirm.waitFor();
    await page.getByRole('radio', { name: new RegExp(written.matter.reference) }).check();
    await confirm.click();
    await tab('/examinations');
    await page
      .getByRole('link', { name: /Halloway/ })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('takes a treating opinion, with its words looked up on the page', async () => {
    await tab('/opinions');
    await page.getByRole('button', { name: 'Add a treating opinion' }).click();
    const form = page.getByRole('form', { name: 'A new treating opinion' });
    await form.getByLabel('Treater').fill('Anselma R. Prevatt, D.O.');
    await page.keyboard.press('Escape');
    await form.getByLabel('Stated on').fill(written.letter.writtenOn);
    await form.getByLabel('Issue').selectOption('MEDICATION');
    await form.getByLabel('Favors claimant').check();
    await form.getByLabel('Document', { exact: true }).selectOption({ label: written.letter.fileName });
    await form.getByLabel('Page').fill('1');
    await form.getByLabel('Words of the record').fill('Gabapentin was a mistake.');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await form.getByText(/not (found|there|on)/).waitFor();
    const said = written.treatingOpinions.find(({ issue }) => issue === 'MEDICATION');
    await form.getByLabel('Words of the record').fill(said?.quote ?? '');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('shows where examiner and treater differ, and how the report meets the treater', async () => {
    await tab('/opinions');
    await page
      .getByRole('button', { name: /^Look for the treaters/ })
      .first()
      .click();
    const main = page.getByRole('main');
    await main.getByText('Dismisses it without reasons').first().waitFor();
    await main.getByText('Differs').first().waitFor();
    await main
      .getByRole('button', { name: /^Confirm/ })
      .first()
      .click();
    await expect
      .poll(() => main.getByText('Proposed by the machine, confirmed by nobody').count(), { timeout: 20_000 })
      .toBe(0);
    expect(faults).toEqual([]);
  });

  it('checks a pharmacy file by row, and imports what is a fill', async () => {
    await tab('/pharmacy');
    const buffer = Buffer.from(pharmacyFile(written) + badRow);
    const file = { name: written.pharmacy.fileName, mimeType: 'text/csv', buffer };
    await page.locator('input[type=file]').first().setInputFiles([file]);
    await page.getByText('Check before you import').waitFor();
    await page.getByText('2026-02-30').first().waitFor();
    await page.getByText('Row 31').first().waitFor();
    expect(await server.asOwner('select 1 from pharmacy_fill')).toEqual([]);
    await page.getByRole('button', { name: 'Import 29 fills' }).click();
    await page.getByRole('heading', { name: 'Days covered, by medication' }).waitFor();
    expect(await server.asOwner('select 1 from pharmacy_fill')).toHaveLength(29);
    expect(faults).toEqual([]);
  });

  it('answers a disputed medication by its fills', async () => {
    await tab('/pharmacy');
    await page.getByRole('button', { name: 'Add a challenge' }).click();
    await page.getByLabel('Examination', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Ground').selectOption('TOO_LONG');
    await page.getByLabel('Medication', { exact: true }).fill('cyclobenzaprine');
    await page.getByRole('button', { name: 'Record the challenge' }).click();
    await page.getByText('What answers it').waitFor();
    await page
      .getByText(/130 of 177 days covered/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  /** Writes a document of the kind, and takes its copies for the firm's file. */
  async function copies(kind: string): Promise<{ docx: string; pdf: string }> {
    await tab('/drafts');
    await page.getByRole('button', { name: 'Write a document' }).click();
    await page.getByLabel('What to write').selectOption(kind);
    await page.getByRole('button', { name: 'Write it from the record' }).click();
    await page.getByRole('heading', { name: 'Copies' }).waitFor();
    const taken: Record<string, Buffer> = {};
    for (const name of ['Word file', 'PDF']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      taken[name] = await readFile(await download.path());
    }
    const [docx, pdf] = [taken['Word file'], taken['PDF']];
    if (docx === undefined || pdf === undefined) throw new Error('A copy was not taken.');
    return { docx: (await readBackDocx(docx)).text, pdf: (await readBackPdf(pdf)).text };
  }

  it('writes the rebuttal, and both copies say it with its sources', async () => {
    for (const text of Object.values(await copies('REBUTTAL'))) {
      const plain = text.replaceAll(/\s+/g, ' ');
      expect(plain).toContain('Corwin B. Halloway');
      expect(plain).toContain('I prescribed gabapentin for the pain of the left leg');
      expect(plain).toMatch(/Halloway report, Tresmond\.pdf/);
      expect(plain).toMatch(/\[\d+(?:,\d+)*\]/);
    }
    expect(faults).toEqual([]);
  });

  it('writes the medication chronology, every fill with its row', async () => {
    for (const text of Object.values(await copies('MEDICATION_CHRONOLOGY'))) {
      const plain = text.replaceAll(/\s+/g, ' ');
      expect(plain).toContain('Gabapentin 300 mg capsule');
      expect(plain).toMatch(/[Rr]ow 30/);
      expect(plain).toContain('What was dispensed is counted; what was taken is not known.');
    }
    expect(faults).toEqual([]);
  });
});
