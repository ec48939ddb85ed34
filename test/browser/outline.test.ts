import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackDocx, readBackPdf } from '../support/written/read-back.js';
import { launchBrowser, openWindow, signInByForm, type PageFaults } from './browser.js';
import { startDemonstrationServer, type DemonstrationServer } from './demonstration.js';
import { pagesOf, visit } from './pages.js';

const MOST_CLICKS = 10;

describe('an outline, from the profile to the paper', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let page: Page;
  let faults: PageFaults;
  let address: string;
  const accounts = () => server.accounts.filter(({ email }) => email.endsWith('@hathersedge.example'));
  const account = (role: string) => accounts().find((each) => each.role === role)!;

  beforeAll(async () => {
    server = await startDemonstrationServer();
    browser = await launchBrowser();
    ({ page, faults } = await openWindow(browser, server.origin, { width: 1440, scheme: 'light' }));
    await signInByForm(page, account('OWNER'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is written and copied as Word file and PDF in under ten clicks, and both say what the screen says', async () => {
    const { email, password } = account('OWNER');
    await visit(page, (await pagesOf(server, email, password)).get('profile')!);
    const clicks = await countedClicks(page);
    await page.getByRole('link', { name: 'Build an outline' }).click();
    await page.getByRole('button', { name: 'Write it from the record' }).click();
    await page.getByRole('button', { name: 'Copies' }).click();
    const word = await taken(page, 'Word file');
    const pdf = await taken(page, 'PDF');
    expect(clicks()).toBe(5);
    expect(clicks()).toBeLessThan(MOST_CLICKS);
    await page.keyboard.press('Escape');
    address = new URL(page.url()).pathname;

    const chapters = await page.locator('section[id^="chapter-"] h2').allInnerTexts();
    expect(chapters.length).toBeGreaterThan(2);
    const questions = await questionsOn(page);
    expect(questions.flatMap(({ exhibits }) => exhibits).length).toBeGreaterThan(0);
    const exhibits = await page.locator('[data-exhibit-number]').allInnerTexts();
    const docx = await readBackDocx(word);
    const paper = await readBackPdf(pdf);
    for (const { headings, text } of [docx, paper]) {
      expect(headings.filter((heading) => chapters.includes(heading))).toEqual(chapters);
      const plain = text.replaceAll(/\[\d+(,\d+)*\]/g, ' ').replaceAll(/\s+/g, ' ');
      for (const { number, words, answer, exhibits: put } of questions) {
        expect(plain).toContain(`${number} ${words} ${answer} ${put.join(', ')}`.trim());
      }
      const listed = [...plain.matchAll(/(Exhibit \d+) (?=[A-Z])/g)].map(([, name]) => name);
      expect([...new Set(listed)]).toEqual(exhibits.map((line) => line.split(':')[0]));
    }
    const marks = [...docx.text.matchAll(/\[(\d+(?:,\d+)*)\]/g)].flatMap(([, list = '']) => list.split(','));
    expect(docx.html.match(/<li id="footnote-\d+"/g)?.length).toBe(new Set(marks).size);
    expect(faults).toEqual([]);
  });

  it('is put into another order by the keyboard, which says the new place', async () => {
    await visit(page, address);
    const chapter = page.locator('section[id^="chapter-"]').first();
    const texts = () => chapter.locator('li[id^="question-"] > div p:first-child').allInnerTexts();
    const before = await texts();
    const down = chapter.getByRole('button', { name: 'Move down question 1.1', exact: true });
    await down.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(`place 2 of ${before.length}`).waitFor();
    expect((await texts()).slice(0, 2)).toEqual([before[1], before[0]]);
    // The button moved with its question, and the next press moves it on.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('Move down question 1.2');
    await page.getByRole('button', { name: 'Move up question 1.2', exact: true }).press('Enter');
    await page.getByRole('status').getByText(`place 1 of ${before.length}`).waitFor();
    expect(await texts()).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('shows an edit in another window, and both texts where two people change the same words', async () => {
    const other = await openWindow(browser, server.origin, { width: 1280, scheme: 'light' });
    await signInByForm(other.page, account('ATTORNEY'));
    await visit(other.page, address);
    await visit(page, address);

    const first = questionAt(page, 0);
    const was = await textOf(first);
    await reword(page, '1.1', ` ${was} Is that right?`);
    await expect.poll(() => textOf(questionAt(other.page, 0))).toBe(`${was} Is that right?`);
    await other.page.getByText(/Changed by Marisol Tennerby/).waitFor();

    const theirs = await begin(other.page, '1.1');
    await theirs.fill(`${was} Would you agree?`);
    await reword(page, '1.1', `${was} Correct?`);
    const clash = other.page.getByRole('alert').filter({ hasText: 'while you were writing' });
    await clash.getByText(`${was} Correct?`).waitFor();
    await clash.getByText(`${was} Would you agree?`).waitFor();
    expect(await theirs.inputValue()).toBe(`${was} Would you agree?`);
    await clash.getByRole('button', { name: 'Keep mine' }).click();
    await theirs.press('Enter');
    await theirs.waitFor({ state: 'detached' });
    await expect.poll(() => textOf(questionAt(page, 0))).toBe(`${was} Would you agree?`);
    expect(other.faults).toEqual([]);
    expect(faults).toEqual([]);
    await other.context.close();
  });

  it('takes the firm’s own questions and notes, keeps what is typed while offline, and goes back to a version', async () => {
    await visit(page, address);
    const before = await page.locator('li[id^="question-"]').count();
    await page.getByRole('button', { name: 'Add a chapter' }).press('Enter');
    const chapter = page.getByRole('form', { name: 'A new chapter' });
    await chapter.getByLabel('Heading').fill('Closing');
    await chapter.getByLabel('Heading').press('Enter');
    await page.getByRole('button', { name: 'Add a question to “Closing”' }).press('Enter');
    const question = page.getByRole('form', { name: /^A new question/ });
    await question.getByLabel('Question').fill('You have nothing to add, correct?');
    await page.context().setOffline(true);
    await question.getByLabel('Question').press('Enter');
    await question.getByText('What you typed is still here.').waitFor();
    await page.context().setOffline(false);
    await question.getByLabel('Question').press('Enter');
    await question.waitFor({ state: 'detached' });
    await page.locator('li[id^="question-"]').nth(before).waitFor();
    const number = (await questionsOn(page)).at(-1)?.number ?? '';
    await page.getByRole('button', { name: `Note at question ${number}`, exact: true }).press('Enter');
    await page.getByLabel('Your note').fill('Only when the answers were short.');
    await page.keyboard.press('Enter');
    await page.getByText('Note: Only when the answers were short.').waitFor();
    await page.getByRole('button', { name: 'Leave out question 1.1', exact: true }).press('Enter');
    await page.getByRole('button', { name: /^Take in/ }).waitFor();

    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Save as a template' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Short answers');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Restore version 1', exact: true }).click();
    await page.getByRole('button', { name: 'Do restore version 1', exact: true }).click();
    await page.getByText(/version 1 restored/).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('li[id^="question-"]').count()).toBe(before);

    await visit(page, '/outlines');
    await page.getByText('Short answers').waitFor();
    // Being offline for a moment is told by the browser too.
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(fault))).toEqual([]);
  });
});

/** Counts presses of a pointer from now on, on every page that the window shows. */
async function countedClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('countClick', () => (clicks += 1));
  await page.evaluate(() =>
    document.addEventListener(
      'pointerdown',
      () => (window as unknown as { countClick: () => void }).countClick(),
      true,
    ),
  );
  return () => clicks;
}

async function taken(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

/** Every numbered question as the screen shows it. */
async function questionsOn(page: Page) {
  const rows = await page.locator('li[id^="question-"]').all();
  return Promise.all(
    rows.map(async (row) => ({
      number: (await row.locator('span').first().innerText()).trim(),
      words: await textOf(row),
      answer: (await row.locator('p').nth(1).innerText()).replace(/^Expected:\s*/, ''),
      exhibits: await row
        .locator('[data-exhibit]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-exhibit'))),
    })),
  );
}

function questionAt(page: Page, index: number): Locator {
  return page.locator('li[id^="question-"]').nth(index);
}

/** The question's own words. */
async function textOf(question: Locator): Promise<string> {
  return question.locator('p').first().innerText();
}

/** Opens the question with this number for editing; its first field. */
async function begin(page: Page, number: string): Promise<Locator> {
  await page.getByRole('button', { name: `Edit question ${number}`, exact: true }).press('Enter');
  return page
    .getByRole('form', { name: `Question ${number}`, exact: true })
    .getByLabel('Question', { exact: true });
}

async function reword(page: Page, number: string, text: string): Promise<void> {
  const field = await begin(page, number);
  await field.fill(text.trim());
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}
