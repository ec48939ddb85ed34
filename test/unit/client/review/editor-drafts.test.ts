import { describe, expect, it } from 'vitest';
import {
  opinionDraft,
  opinionFault,
  opinionInput,
} from '../../../../client/features/review/opinion-inputs.js';
import { recordDraft, recordInput } from '../../../../client/features/review/record-inputs.js';
import { shareWords } from '../../../../client/features/review/settings/share-words.js';
import { candidateOf, opinionOf, recordOf } from './facts.js';

describe('an opinion while it is corrected', () => {
  it('begins with what was read and ends as the API has it', () => {
    const draft = opinionDraft(opinionOf({ issue: 'IMPAIRMENT', stance: 'MIXED' }));
    expect(opinionFault(draft)).toBeNull();
    expect(opinionInput({ ...draft, wpiPercent: ' 7.5% ' })).toMatchObject({
      issue: 'IMPAIRMENT',
      stance: 'MIXED',
      details: { wpiPercent: 7.5, mmiOn: null, medications: [] },
    });
  });

  it('leaves out particulars of another issue', () => {
    const draft = { ...opinionDraft(opinionOf()), mmiOn: '2025-01-01', medications: 'gabapentin' };
    expect(opinionInput(draft).details).toMatchObject({ mmiOn: null, medications: [] });
    expect(
      opinionInput({ ...draft, issue: 'MEDICATION', medications: 'Gabapentin, ,  naproxen' }).details,
    ).toMatchObject({
      medications: ['gabapentin', 'naproxen'],
    });
  });

  it.each([
    [{}, 'Choose the issue.'],
    [{ issue: 'MMI' as const }, 'Choose the stance.'],
    [
      { issue: 'MMI' as const, stance: 'MIXED' as const, wpiPercent: '101' },
      'A percentage is a number from 0 to 100.',
    ],
    [
      { issue: 'MMI' as const, stance: 'MIXED' as const, wpiPercent: 'ten' },
      'A percentage is a number from 0 to 100.',
    ],
  ])('can not be saved as %j', (part, fault) => {
    expect(opinionFault({ ...opinionDraft(candidateOf()), ...part })).toBe(fault);
  });
});

describe('a record while it is corrected', () => {
  it('comes back as it was when nothing is changed', () => {
    const record = recordOf();
    expect(recordInput(recordDraft(record))).toEqual(record.record);
  });

  it('keeps empty fields as not said', () => {
    const draft = { ...recordDraft(recordOf()), author: ' ', datedOn: '', pages: 'many' };
    expect(recordInput(draft)).toMatchObject({ author: null, datedOn: null, pages: null });
  });
});

describe('a share of a reader’s proposals', () => {
  it('never stands without its count, nor says more than the server', () => {
    expect(shareWords({ numerator: 41, denominator: 43, lower: 0.845, upper: 0.987, value: 0.953 })).toBe(
      '41 of 43 (95%; 84% to 99%)',
    );
    expect(shareWords({ numerator: 3, denominator: 3, lower: null, upper: null, value: null })).toBe(
      '3 of 3',
    );
    expect(shareWords({ numerator: 0, denominator: 0, lower: null, upper: null, value: null })).toBe(
      'None decided yet',
    );
  });
});
