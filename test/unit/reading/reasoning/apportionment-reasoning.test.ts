import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import { readApportionmentReasoning } from '../../../../server/reading/reasoning/index.js';
import { structureOf } from '../../../../server/reading/structure/index.js';

const reasoningOf = (text: string) => {
  const document = plainDocument(text);
  return readApportionmentReasoning(document, structureOf(document));
};
const statesOf = (text: string) =>
  Object.fromEntries(reasoningOf(text).map(({ element, state }) => [element, state]));

// All reports are invented.
const COMPLETE = `HISTORY
Mr. Quennell was hurt at work on May 4, 2021.

DISCUSSION
The claimant has chronic low back pain.

APPORTIONMENT
I apportion 40% of the permanent disability to pre-existing degenerative disc disease at L4-5 and 60% to the injury of May 4, 2021. The degenerative disease narrowed the foramina, which contributed to the nerve root irritation, as shown by the MRI of 2019. It is presently responsible for part of his disability because the narrowing restricts his lifting at this time.
`;
const BARE = `DISCUSSION
Based on my medical judgment, 50% of the impairment is due to other factors and 50% is industrial.
`;

describe('the elements of apportionment', () => {
  it('are there where the report states shares, factor, how, why now and evidence', () => {
    expect(statesOf(COMPLETE)).toEqual({
      APPROXIMATE_PERCENTAGES: 'PRESENT',
      TO_WHAT_FACTOR: 'PRESENT',
      HOW: 'PRESENT',
      WHY_NOW: 'PRESENT',
      MEDICAL_EVIDENCE: 'PRESENT',
    });
  });

  it('are unclear or absent where it states shares and judgment alone', () => {
    expect(statesOf(BARE)).toEqual({
      APPROXIMATE_PERCENTAGES: 'PRESENT',
      TO_WHAT_FACTOR: 'UNCLEAR',
      HOW: 'UNCLEAR',
      WHY_NOW: 'ABSENT',
      MEDICAL_EVIDENCE: 'ABSENT',
    });
  });

  it('rest on sentences of the report, word for word, with their page', () => {
    for (const { passage, reason, state } of reasoningOf(`${COMPLETE}\f${BARE}`)) {
      expect(reason).not.toBe('');
      expect(passage === null).toBe(state === 'ABSENT');
      if (passage === null) continue;
      expect(`${COMPLETE}\f${BARE}`).toContain(passage.quote);
      expect(passage.page).toBe(1);
    }
  });

  it.each([
    [
      'a report that apportions nothing',
      'DISCUSSION\nThe strain has resolved. No restrictions are needed.\n',
    ],
    [
      'words of a record that the examiner lists',
      'RECORDS REVIEWED\n1. Report of Dr. Vale of 3/4/2021: 50% of the disability is due to arthritis.\n\nDISCUSSION\nThe strain has resolved.\n',
    ],
    [
      'the question alone',
      'QUESTIONS\n1. Is apportionment warranted, and in what percentage due to arthritis?\nAnswer: See above.\n',
    ],
  ])('are not proposed for %s', (_, text) => {
    expect(reasoningOf(text)).toEqual([]);
  });

  it('are read of any text without failing, five or none', () => {
    const words = fc.constantFrom(
      'apportion',
      '40%',
      'due to',
      'arthritis',
      'because',
      'MRI',
      'now',
      'causes',
      'DISCUSSION\n',
      '. ',
      '\n\n',
      'the',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (all) => {
        expect([0, 5]).toContain(reasoningOf(all.join(' ')).length);
      }),
    );
  });
});
