import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateReport } from '../../server/modules/demonstration/reports/generate-report.js';
import { reportPdf } from '../../server/modules/demonstration/reports/report-pdf.js';
import { inventedExaminers } from '../../server/modules/demonstration/demonstration-pools.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { signedInFirm, TEST_PASSWORD } from '../support/sign-in.js';
import { launchBrowser, openWindow, signInByForm, type PageFaults } from './browser.js';
import { visit } from './pages.js';

const READING_MILLISECONDS = 120_000;
const examiner = inventedExaminers.find(({ last }) => last === 'Halloway')!;

type DroppedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Lets files fall on the place that is made for it, as a mouse does. */
async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const dropped = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, dropped);
  await page.getByText('Drop reports, folders or a ZIP here').dispatchEvent('drop', { dataTransfer });
}

/** Ten reports of invented people; the first two by one examiner. */
async function tenReports(): Promise<DroppedFile[]> {
  return Promise.all(
    Array.from({ length: 10 }, async (_, at) => {
      const seed = `dropped report ${at}`;
      const report = generateReport(at < 2 ? { seed, family: 'COMPULSORY', examiner } : { seed });
      return {
        name: `report ${at}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(await reportPdf(report)),
      };
    }),
  );
}

describe('a folder of reports', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let faults: PageFaults;
  let email: string;

  beforeAll(async () => {
    server = await startTestServer({
      clientDirectory: new URL('../../dist/client', import.meta.url).pathname,
    });
    browser = await launchBrowser();
    ({ email } = await signedInFirm(server));
    ({ page, faults } = await openWindow(browser, server.product.url, { width: 1440, scheme: 'light' }));
    await signInByForm(page, { email, password: TEST_PASSWORD });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const count = async (sql: string) => (await server.asOwner<{ n: number }>(sql))[0]?.n ?? 0;
  const examinations = () => count('select count(*)::int as n from examination');

  /** Opens the review of a file from the list and waits for its page. */
  async function openReview(name: string): Promise<void> {
    await visit(page, '/documents');
    await page.getByRole('link', { name: `Review ${name}`, exact: true }).click();
    await page.getByRole('img', { name: /^Page \d+ of the document$/ }).waitFor();
  }

  it('is taken in and read while the list is watched; the same bytes are not sent again', async () => {
    const files = await tenReports();
    await visit(page, '/documents');
    await drop(page, files);
    await page.getByText('10 of 10 files done: 10 received').waitFor({ timeout: READING_MILLISECONDS });
    const toReview = page
      .getByRole('navigation', { name: 'Documents by status' })
      .getByRole('link', { name: /^To review/ });
    await expect.poll(() => toReview.textContent(), { timeout: READING_MILLISECONDS }).toBe('To review10');

    await page.getByLabel('Files to add').setInputFiles([files[0]!]);
    await page.getByText('here already; not sent again').waitFor();
    expect(await count('select count(*)::int as n from stored_file')).toBe(10);
    // Nothing of what was read counts before a person has confirmed it.
    expect(await examinations()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is confirmed in two keys where a report was read right, and the next one follows', async () => {
    await openReview('report 0.pdf');
    const before = page.url();
    await page.keyboard.press('Shift+Enter');
    const confirm = page.getByRole('button', { name: 'Confirm and next' });
    await confirm.waitFor();
    await expect.poll(() => confirm.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await examinations()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/review/') && url.href !== before);
    expect(await examinations()).toBe(1);
    expect(
      await count("select count(*)::int as n from reading_proposal where status = 'ACCEPTED'"),
    ).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  it('is decided fact by fact with the keyboard, and the profile in another tab follows by itself', async () => {
    const found = await server.asOwner<{ id: string }>('select examiner_id as id from examiner_appearance');
    expect(found).toHaveLength(1);
    const profile = await page.context().newPage();
    await visit(page, '/examiners?met=1');
    const address = await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(examiner.last) })
      .first()
      .getAttribute('href');
    await visit(profile, address!);
    await profile.getByText('1 examination', { exact: false }).first().waitFor();

    await openReview('report 1.pdf');
    const selected = page.locator('[data-facts] li[data-selected]');
    const pending = () =>
      count(
        "select count(*)::int as n from reading_proposal where status = 'PENDING' and kind <> 'CANDIDATE'",
      );
    const all = await pending();
    const first = await selected.innerText();
    await page.locator('[data-page-pane] [data-selected]').first().waitFor();

    await page.keyboard.press('Enter');
    await expect.poll(pending).toBe(all - 1);
    expect(await selected.innerText()).not.toBe(first);
    await page.keyboard.press('r');
    await expect.poll(pending).toBe(all - 2);
    await page.keyboard.press('z');
    await expect.poll(pending).toBe(all - 1);

    await page.keyboard.press('e');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-fact')))
      .toBe(true);

    await page.keyboard.press('Shift+Enter');
    await page.getByRole('button', { name: 'Confirm and next' }).waitFor();
    await page.getByRole('radio', { name: new RegExp(examiner.last) }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(examinations).toBe(2);

    await profile.getByText('2 examinations', { exact: false }).first().waitFor({ timeout: 15_000 });
    expect(faults).toEqual([]);
  });
});
