import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDirectory } from '../../server/modules/examiners/import-directory.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { signedInFirm, TEST_PASSWORD } from '../support/sign-in.js';
import { launchBrowser, openWindow, signInByForm } from './browser.js';

const fixtures = join(import.meta.dirname, '../fixtures/imports');
const LOG = join(fixtures, 'plaintiff-exam-log.csv');
const truth = JSON.parse(readFileSync(join(fixtures, 'truth.json'), 'utf8')).files['plaintiff-exam-log.csv'];
const [npi, examiner] = Object.entries<{ examinations: number; side: Record<string, number> }>(
  truth.examiners,
)[0]!;

describe.each([
  { width: 1440, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const)('a firm’s log becomes a profile at $width px, $scheme', (view) => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let faults: readonly string[];
  let email: string;

  beforeAll(async () => {
    server = await startTestServer({ clientDirectory: join(import.meta.dirname, '../../dist/client') });
    const owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await importDirectory(owner, createReadStream(join(fixtures, 'directory.csv')));
    await owner.end();
    ({ email } = await signedInFirm(server));
    browser = await launchBrowser();
    ({ page, faults } = await openWindow(browser, server.product.url, view));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('signs in, imports, opens the profile and the rows behind a figure', async () => {
    await signInByForm(page, { email, password: TEST_PASSWORD });

    await page.goto('/imports/new');
    await page.locator('input[type=file]').setInputFiles(LOG);
    await page.waitForURL(/\/imports\/(?!new)/);
    await page.getByRole('button', { name: /check/i }).last().click();
    await page.getByText(`${truth.valid}`, { exact: false }).first().waitFor();
    // Nothing is written before the person confirms.
    expect(await server.asOwner('select count(*)::int as n from examination')).toEqual([{ n: 0 }]);
    await page
      .getByRole('button', { name: /^import/i })
      .last()
      .click();
    await page.getByRole('button', { name: /undo/i }).waitFor();
    expect(await server.asOwner('select count(*)::int as n from examination')).toEqual([{ n: truth.valid }]);

    await page.goto(`/examiners?search=${npi}`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /M\.D\.|D\.O\./ })
      .first()
      .click();
    await page.waitForURL(/\/examiners\/[^/?]+$/);
    const defense = examiner.side['DEFENSE'] ?? 0;
    await page
      .getByText(new RegExp(`${defense} of \\d+`))
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: new RegExp(`open the ${examiner.examinations} examinations`, 'i') })
      .first()
      .click();
    await page.waitForURL(/examinations/);
    await page
      .getByText(new RegExp(`\\b${examiner.examinations} examinations`))
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});
