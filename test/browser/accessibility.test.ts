import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow, signInByForm } from './browser.js';
import { startDemonstrationServer, type DemonstrationServer } from './demonstration.js';
import { pagesOf, visit } from './pages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Forty pages, one after the other. */
const ALL_PAGES_MILLISECONDS = 300_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('every page', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let pages: Map<string, string>;
  const account = () => server.accounts.find(({ role }) => /owner/i.test(role))!;

  beforeAll(async () => {
    server = await startDemonstrationServer({ withReports: true });
    pages = await pagesOf(server, account().email, account().password);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    { width: 1440, scheme: 'light' },
    { width: 1440, scheme: 'dark' },
    { width: 360, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ] as const)(
    'has no accessibility finding and no sideways scroll at $width px, $scheme',
    async (view) => {
      const { page, faults, context } = await openWindow(browser, server.origin, view);
      await visit(page, '/sign-in');
      const findings = await findingsOf(page, 'sign-in');
      await signInByForm(page, account());
      for (const [name, path] of pages) {
        await visit(page, path);
        findings.push(...(await findingsOf(page, name)));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) findings.push(`${name}: scrolls ${overflow} px sideways`);
      }
      await context.close();
      expect(findings).toEqual([]);
      expect(faults).toEqual([]);
    },
    ALL_PAGES_MILLISECONDS,
  );

  it('shows every rate with its count, as text beside it', async () => {
    const { page, context } = await openWindow(browser, server.origin, { width: 1440, scheme: 'light' });
    await signInByForm(page, account());
    for (const name of ['profile', 'profile-few']) {
      await visit(page, pages.get(name)!);
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('[data-estimate]')]
          .map((element) => (element as HTMLElement).innerText ?? element.textContent ?? '')
          .filter((text) => /\d\s*%/.test(text) && !/\d of \d|n = \d/.test(text)),
      );
      expect([name, bare]).toEqual([name, []]);
      expect(await page.locator('[data-estimate]').count()).toBeGreaterThan(0);
    }
    await context.close();
  });
});

async function findingsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: Axe }).axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    TAGS,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${name}: ${id} at ${target.join(' ')}`),
  );
}

type Axe = {
  run(
    root: Document,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};
