import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../server/modules/matters/index.js';
import { refreshPeers } from '../../server/modules/peers/index.js';
import { insertExaminations } from '../support/examinations.js';
import { createGroup, createPeer, examinationsShowing } from '../support/peers.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { signedInFirm, TEST_PASSWORD } from '../support/sign-in.js';
import { readBackPdf } from '../support/written/read-back.js';
import { launchBrowser, openWindow, signInByForm, type PageFaults } from './browser.js';
import { visit } from './pages.js';

const TODAY = '2027-03-05';
/** Invented, as everybody in it. March 2 and ten days is a Friday. */
const LETTER = `Panel Number: 7600123
Date assigned: March 2, 2027, served by first-class mail
Specialty: Orthopaedic Surgery
1. Ambrose Aldane, M.D.
   1200 Harbor Way, Sacramento, CA 95814
2. Ambrose Castell, M.D.
   77 Quarry Road, Fresno, CA 93701
3. Ambrose Fennick, M.D.
   9 Elm Street, Chico, CA 95926`;
const NEXT = `Panel Number: 7600456
Date assigned: March 4, 2027
1. Ambrose Aldane, M.D.
2. Una Newcome, D.O.
3. Odo Osterly, M.D.`;

describe('a panel of three, from its letter to its end', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let faults: PageFaults;

  beforeAll(async () => {
    server = await startTestServer({
      clientDirectory: new URL('../../dist/client', import.meta.url).pathname,
      clock: { now: () => new Date(`${TODAY}T12:00:00Z`) },
    });
    browser = await launchBrowser();
    const firm = await signedInFirm(server, { side: 'PLAINTIFF' });
    await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      await createGroup(
        unitOfWork,
        [4, 6, 8, 10, 12, 9].map((x) => ({ x, n: 16 })),
      );
      for (const [name, x] of [
        ['Aldane', 2],
        ['Castell', 11],
        ['Fennick', 19],
      ] as const) {
        const id = await createPeer(unitOfWork, { name });
        await insertExaminations(unitOfWork, examinationsShowing(id, { x, n: 20 }));
      }
      await createMatter(unitOfWork, { reference: 'PN-1', jurisdiction: 'US-CA', forumKind: 'WORKERS_COMP' });
    });
    await refreshPeers(server.database, firm.principal, TODAY);
    ({ page, faults } = await openWindow(browser, server.product.url, {
      width: 1280,
      height: 800,
      scheme: 'light',
    }));
    await signInByForm(page, { email: firm.email, password: TEST_PASSWORD });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const main = () => page.getByRole('main');

  async function read(letter: string): Promise<ReturnType<Page['getByRole']>> {
    await visit(page, '/panels');
    await main().getByRole('button', { name: 'New panel' }).click();
    await page.getByLabel('Paste the panel letter').fill(letter);
    await page.getByRole('button', { name: 'Read the letter' }).click();
    return page.getByRole('form', { name: 'A new panel' });
  }

  it('begins with the pasted letter, whose names are matched and confirmed', async () => {
    const form = await read(LETTER);
    await form.getByText('Found 3 names, 3 of them on file.').waitFor();
    expect(await form.getByLabel('Panel number').inputValue()).toBe('7600123');
    expect(await form.getByLabel('Assigned on').inputValue()).toBe('2027-03-02');
    expect(await form.getByLabel('How it was served').inputValue()).toBe('MAIL');
    const chosen = form.getByRole('combobox', { name: 'Stands for' });
    await expect
      .poll(() => chosen.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)))
      .toEqual(['Ambrose Aldane', 'Ambrose Castell', 'Ambrose Fennick']);
    await form.getByRole('combobox', { name: 'Matter', exact: true }).fill('PN');
    await page.getByRole('option', { name: 'PN-1' }).click();
    await form.getByRole('button', { name: 'Record the panel' }).click();
    await page.getByRole('heading', { name: 'Panel 7600123', level: 1 }).waitFor();
    expect(faults).toEqual([]);
  });

  it('counts day ten from the assignment, with the days by mail and the cite', async () => {
    const clock = page.getByRole('region', { name: 'The day to strike by' });
    await clock.getByText('By Mar 12, 2027').waitFor();
    await clock.getByText('Soon: in 7 days').waitFor();
    await clock.getByText(/By the rules on file: Mar 17, 2027/).waitFor();
    await clock.getByRole('link', { name: 'Labor Code 4062.2(c)' }).first().waitFor();
    await clock.getByText('From a secondary source', { exact: true }).waitFor();
  });

  it('shows the names side by side on one screen, and prints them on one page of Letter', async () => {
    const table = page.getByRole('table', { name: 'The names of the panel side by side' });
    await table.getByRole('columnheader', { name: 'Ambrose Fennick' }).waitFor();
    const row = table.getByRole('row', { name: /^Causation: favors the defense/ });
    await row.getByText('2 of 20 · 10% (1% to 32%)').waitFor();
    const box = await table.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    await main()
      .getByText(/the defense would likely strike/)
      .waitFor();
    const { pages } = await readBackPdf(await page.pdf({ format: 'Letter', landscape: true }));
    expect(pages).toHaveLength(2);
    for (const words of [
      'By Mar 12, 2027',
      'Ambrose Aldane',
      'Ambrose Castell',
      'Ambrose Fennick',
      'Earliest day',
    ]) {
      expect(pages[0]).toContain(words);
    }
    expect(pages[1]).toContain('Likely strikes');
  });

  it('tells each side’s likely strike, and what each of ours leaves', async () => {
    await main()
      .getByText(/the defense would likely strike Dr\. Aldane/)
      .waitFor();
    await main()
      .getByText(/the plaintiff or applicant would likely strike Dr\. Fennick/)
      .waitFor();
    await main()
      .getByText(/If you strike Dr\. Fennick and they strike Dr\. Aldane, Dr\. Castell examines/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('records the strikes and how it ended', async () => {
    for (const [side, name] of [
      ['DEFENSE', 'Ambrose Aldane'],
      ['PLAINTIFF', 'Ambrose Fennick'],
    ] as const) {
      await main().getByRole('button', { name: 'Record a strike' }).click();
      const form = page.getByRole('form', { name: 'A strike' });
      await form.getByLabel('Who struck').selectOption(side);
      await form.getByLabel('Whom').selectOption({ label: name });
      await form.getByLabel('On').fill('2027-03-04');
      await form.getByRole('button', { name: 'Record' }).click();
      await main().getByText(`struck ${name} on Mar 4, 2027, in time.`).first().waitFor();
    }
    await main().getByRole('button', { name: 'Record how it ended' }).click();
    const form = page.getByRole('form', { name: 'How it ended' });
    expect(await form.getByLabel('Who examined').locator('option:checked').textContent()).toBe(
      'Ambrose Castell',
    );
    await form.getByRole('button', { name: 'Save' }).click();
    await main().getByText('Ambrose Castell examined.').waitFor();
    expect(faults).toEqual([]);
  });

  it('feeds the next panel with one of its names, where nothing is known of the others', async () => {
    const form = await read(NEXT);
    await form.getByText('Found 3 names, 1 of them on file.').waitFor();
    await form.getByRole('button', { name: 'Record the panel' }).click();
    await page.getByRole('heading', { name: 'Panel 7600456', level: 1 }).waitFor();
    await main()
      .getByText(/Struck by the defense in 1 of 1 panel with a strike of that side on record/)
      .first()
      .waitFor();
    await main().getByRole('link', { name: 'Panel 7600123' }).waitFor();
    await main()
      .getByText(
        /Dr\. Newcome has none and Dr\. Osterly has none, and 5 conclusions of every name are needed/,
      )
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});
