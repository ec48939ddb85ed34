import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow, signInByForm } from './browser.js';
import { startDemonstrationServer, type DemonstrationServer } from './demonstration.js';
import { pagesOf, visit } from './pages.js';

const FOLD = 'Funnel, years, model choices and caveats';

describe('the comparison with peers', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let pages: Map<string, string>;
  const account = () => server.accounts.find(({ role }) => /owner/i.test(role))!;

  beforeAll(async () => {
    server = await startDemonstrationServer();
    pages = await pagesOf(server, account().email, account().password);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** The section, once the server has caught up with the demonstration's examinations. */
  async function peersOn(page: Page): Promise<Locator> {
    await visit(page, pages.get('profile')!);
    const section = page.locator('#peers');
    await section
      .getByText(/range expected|Not compared|Too few examinations/i)
      .first()
      .waitFor({ timeout: 60_000 });
    return section;
  }

  async function openedFunnel(section: Locator): Promise<Locator> {
    await section.getByText(FOLD).first().click();
    const funnel = section.locator('figure', { has: section.page().locator('.chart-ring') }).first();
    await funnel.waitFor();
    return funnel;
  }

  it('states every rate with its count beside it, and says what is counted and what is modelled', async () => {
    const { page, faults, context } = await openWindow(browser, server.origin, {
      width: 1440,
      scheme: 'light',
    });
    await signInByForm(page, account());
    const section = await peersOn(page);
    const readings = await section.locator('[data-estimate]').allTextContents();
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings.filter((text) => text.includes('%'))) {
      expect(reading).toMatch(/\d of \d/);
    }
    const articles = await section.locator('article').allInnerTexts();
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) {
      // What is counted stands before what is inferred.
      expect(article.search('Counted')).toBeLessThan(article.search('Under the model'));
    }
    const counted = articles.map((article) => article.split('Under the model')[0]?.split('Counted')[1]);
    expect(new Set(counted).size).toBe(counted.length);
    expect(await section.innerText()).toMatch(/Analyses viewed: \d+/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('draws in the funnel exactly the numbers of its table', async () => {
    const { page, context } = await openWindow(browser, server.origin, { width: 1440, scheme: 'dark' });
    await signInByForm(page, account());
    const funnel = await openedFunnel(await peersOn(page));
    const drawn = await funnel
      .locator('[data-point]')
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('data-point') ?? ''));
    await funnel.getByRole('button', { name: 'View as table' }).click();
    const listed = await funnel.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')]
          .slice(0, 2)
          .map((cell) => cell.textContent)
          .join('/'),
      ),
    );
    expect(drawn.length).toBeGreaterThan(1);
    expect([...drawn].sort()).toEqual([...listed].sort());
    await context.close();
  });

  it('fits 360 px with the charts open', async () => {
    const { page, context } = await openWindow(browser, server.origin, { width: 360, scheme: 'light' });
    await signInByForm(page, account());
    await openedFunnel(await peersOn(page));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('keeps the window in the address, and compares nothing over years that the reader chose', async () => {
    const { page, context } = await openWindow(browser, server.origin, { width: 1440, scheme: 'light' });
    await signInByForm(page, account());
    await peersOn(page);
    await page.getByRole('radiogroup', { name: 'Dates counted' }).getByText('Last 5 calendar years').click();
    await page.waitForURL(/window=FIVE_YEARS/);
    await visit(page, `${pages.get('profile')!}?from=2020`);
    await page.getByText('Date range chosen by you; joins no comparison.').waitFor();
    await page
      .locator('#peers')
      .getByText(/Not compared/)
      .waitFor();
    expect(await page.locator('#peers figure').count()).toBe(0);
    await context.close();
  });
});
