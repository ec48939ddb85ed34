import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow, signInByForm } from './browser.js';
import { startDemonstrationServer, type DemonstrationServer } from './demonstration.js';
import { pagesOf, visit } from './pages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Some fifty pages, one after the other. */
const ALL_PAGES_MILLISECONDS = 300_000;
const EVERY_RULE = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** What colours decide. The rest is the same document in either scheme. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

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
    { width: 1440, first: 'light', second: 'dark' },
    { width: 360, first: 'dark', second: 'light' },
  ] as const)(
    'has no accessibility finding and no sideways scroll at $width px, light and dark',
    async ({ width, first, second }) => {
      const { page, faults, context } = await openWindow(browser, server.origin, { width, scheme: first });
      const findings: string[] = [];
      // Each page is opened in one scheme and turned to the other, in which the next one is opened.
      let other: Scheme = second;
      const look = async (name: string): Promise<void> => {
        findings.push(...(await findingsOf(page, name, EVERY_RULE)), ...(await overflowOf(page, name)));
        await turn(page, other);
        const turned = `${name}, turned ${other}`;
        findings.push(...(await findingsOf(page, turned, COLOUR_RULES)), ...(await overflowOf(page, turned)));
        other = other === first ? second : first;
      };
      await visit(page, '/sign-in');
      await look('sign-in');
      await signInByForm(page, account());
      for (const [name, path] of pages) {
        await visit(page, path);
        await look(name);
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

/** As when the system turns dark or light under an open page. */
async function turn(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

async function overflowOf(page: Page, name: string): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [`${name}: scrolls ${overflow} px sideways`] : [];
}

async function findingsOf(
  page: Page,
  name: string,
  runOnly: { type: string; values: readonly string[] },
): Promise<string[]> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  if (!isLoaded) await page.evaluate(axe);
  const results = await page.evaluate(
    (only) => (window as unknown as { axe: Axe }).axe.run(document, { runOnly: only }),
    runOnly,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${name}: ${id} at ${target.join(' ')}`),
  );
}

type Scheme = 'light' | 'dark';

type Axe = {
  run(
    root: Document,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};
