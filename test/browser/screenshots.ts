import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser, openWindow, signInByForm } from './browser.js';
import { startDemonstrationServer, type DemonstrationServer } from './demonstration.js';
import { pagesOf, visit } from './pages.js';

const DIRECTORY = join(import.meta.dirname, '../../docs/screenshots');

/** Parts further down a page that have a picture of their own, and where they begin. */
const PARTS: Readonly<Record<string, readonly (readonly [name: string, place: string])[]>> = {
  profile: [['peers', '#peers']],
  'matter-pharmacy': [
    ['matter-medication', 'role=region[name="Medication record"]'],
    ['matter-challenges', 'role=region[name="Medication disputed by an examiner"]'],
  ],
};

/** The demonstration was loaded a moment ago; the page asks again by itself. */
const peersAreComputed = (page: Page) =>
  page.getByText('Peers are being recomputed').waitFor({ state: 'detached', timeout: 180_000 });

describe('screenshots of the demonstration', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let pages: Map<string, string>;
  const account = () => server.accounts.find(({ role }) => /owner/i.test(role))!;

  beforeAll(async () => {
    await mkdir(DIRECTORY, { recursive: true });
    server = await startDemonstrationServer({ withReports: true });
    pages = await pagesOf(server, account().email, account().password);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    { width: 1440, scheme: 'light', name: '' },
    { width: 1440, scheme: 'dark', name: '-dark' },
    { width: 360, height: 780, scheme: 'light', name: '-phone' },
  ] as const)('$width px, $scheme', async (view) => {
    const { page, context } = await openWindow(browser, server.origin, view);
    const picture = (name: string) => page.screenshot({ path: join(DIRECTORY, `${name}${view.name}.png`) });
    await visit(page, '/sign-in');
    await picture('sign-in');
    await signInByForm(page, account());
    for (const [name, path] of pages) {
      await visit(page, path);
      if (name === 'profile') await peersAreComputed(page);
      await picture(name);
      for (const [part, place] of PARTS[name] ?? []) {
        await page
          .locator(place)
          .first()
          .evaluate((section) => section.scrollIntoView({ block: 'start' }));
        await picture(part);
      }
    }
    await context.close();
  });
});
