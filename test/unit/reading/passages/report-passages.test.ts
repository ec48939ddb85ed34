import { describe, expect, it } from 'vitest';
import { isStockText, passagesOf } from '../../../../server/reading/passages/index.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

// An invented report.
const REPORT = `RE: Otto Birch

HISTORY:

Mr. Birch fell from a step stool in the pantry and landed on his left hip. He was able to stand after a minute or so.

He lives alone.

DISCUSSION:

The bruise was gone within weeks and left nothing behind that would show on a film or be felt by hand today.

QUESTION: Please state whether the fall described by the claimant is the cause of the present complaints, giving reasons.

ANSWER: The fall explains the first weeks of pain and nothing after that, because the bruise had healed by then.
`;

const passages = passagesOf(REPORT, structureOf(plainDocument(REPORT)));

describe('the passages of a report', () => {
  it('are its paragraphs of twelve words and more, with their sections', () => {
    expect(
      passages.map(({ section, isQuestion, text }) => [section, isQuestion, text.split(' ')[0]]),
    ).toEqual([
      ['HISTORY', false, 'Mr.'],
      ['DISCUSSION', false, 'The'],
      [expect.any(String), true, 'Please'],
      [expect.any(String), false, 'The'],
    ]);
  });

  it('are spans of the text', () => {
    for (const { start, end, text } of passages) expect(REPORT.slice(start, end)).toBe(text);
  });

  it('are cut between sentences where a paragraph never ends', () => {
    const endless = `HISTORY:\n\n${'The knee was stiff in the morning and better by noon on most days of that week. '.repeat(80)}`;
    const cut = passagesOf(endless, structureOf(plainDocument(endless)));
    expect(cut.length).toBeGreaterThan(2);
    expect(Math.max(...cut.map(({ compared }) => compared.words.length))).toBeLessThanOrEqual(400);
  });
});

describe('text of the trade', () => {
  it.each([
    ['I declare under penalty of perjury that what I wrote is what I found.', 'DISCUSSION', true],
    ['It was explained that no doctor-patient relationship would come of this visit.', 'HISTORY', true],
    ['Thank you for the opportunity to see this pleasant man.', 'DISCUSSION', true],
    ['Sincerely, and with the seal of the clinic.', 'ATTESTATION', true],
    ['The wear seen on the films took years to form.', 'DISCUSSION', false],
    ['The patient has a good relationship with the treating doctor, she says.', 'HISTORY', false],
  ])('%s', (text, section, expected) => {
    expect(isStockText(text, section)).toBe(expected);
  });
});
