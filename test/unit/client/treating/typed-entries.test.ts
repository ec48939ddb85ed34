import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_OPINION,
  nextOpinionDraft,
  opinionFaults,
  opinionInputOf,
} from '../../../../client/features/treating/treating-opinion-draft.js';
import { visitLines } from '../../../../client/features/treating/visit-lines.js';
import { dateOfDay } from '../../../../client/lib/day-number.js';

describe('visitLines', () => {
  it('reads both ways of writing a day, and keeps what the line says of the visit', () => {
    expect(visitLines('2025-03-02\n3/9/2025 injection\n\n03/16/2025, follow-up, by phone').visits).toEqual([
      { on: '2025-03-02', kind: null },
      { on: '2025-03-09', kind: 'injection' },
      { on: '2025-03-16', kind: 'follow-up, by phone' },
    ]);
  });

  it.each(['soon', '2025-02-30', '13/1/2025', '3/9/25', '3/9/20255', '2025-03-021'])(
    'names the line of %s instead of guessing',
    (line) => {
      const { visits, faults } = visitLines(`2025-03-02\n${line}`);
      expect(visits).toHaveLength(1);
      expect(faults).toEqual(['Line 2 does not begin with a day such as 2025-03-02 or 3/2/2025.']);
    },
  );

  it('keeps the same day once', () => {
    expect(visitLines('2025-03-02 injection\n3/2/2025').visits).toEqual([
      { on: '2025-03-02', kind: 'injection' },
    ]);
  });

  it('gives every line as a visit, a repetition or a fault', () => {
    const day = fc.integer({ min: 18_000, max: 21_000 }).map(dateOfDay);
    const unreadable = ['no day', '2025-13-01'];
    const line = fc.oneof(day, fc.constantFrom('', ...unreadable));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { visits, faults } = visitLines(lines.join('\n'));
        const days = lines.filter((each) => each !== '' && !unreadable.includes(each));
        expect(visits.map(({ on }) => on)).toEqual([...new Set(days)]);
        expect(faults).toHaveLength(lines.filter((each) => unreadable.includes(each)).length);
      }),
    );
  });
});

describe('a treating opinion as typed', () => {
  const draft = {
    ...EMPTY_OPINION,
    issue: 'CAUSATION',
    stance: 'FAVORS_CLAIMANT',
    statedOn: '2026-03-20',
  } as const;

  it('says by field what is missing', () => {
    expect(Object.keys(opinionFaults(EMPTY_OPINION))).toEqual(['issue', 'stance', 'statedOn']);
    expect(opinionFaults({ ...draft, issue: 'IMPAIRMENT', wpiPercent: '140' })).toEqual({
      wpiPercent: 'A percentage is a number from 0 to 100.',
    });
    expect(opinionFaults({ ...draft, wpiPercent: '18%' })).toEqual({});
  });

  it('sends only the particulars that belong to the issue', () => {
    const everything = { ...draft, mmiOn: '2026-01-01', wpiPercent: '18', medications: 'Gabapentin' };
    expect(opinionInputOf(everything)).toMatchObject({ mmiOn: null, wpiPercent: null, medications: [] });
    expect(opinionInputOf({ ...everything, issue: 'MEDICATION' })).toMatchObject({
      medications: ['gabapentin'],
    });
  });

  it('sends no date of improvement beside "not yet"', () => {
    expect(
      opinionInputOf({ ...draft, issue: 'MMI', mmiOn: '2026-01-01', isNotYetAtMmi: true }),
    ).toMatchObject({ mmiOn: null, isNotYetAtMmi: true });
  });

  it('keeps the day, the document and the page for the next one, and nothing else', () => {
    const next = nextOpinionDraft({
      ...draft,
      reasoning: 'Because.',
      source: { quote: 'words', documentId: 'd', page: 7 },
    });
    expect(next).toEqual({
      ...EMPTY_OPINION,
      statedOn: '2026-03-20',
      source: { quote: '', documentId: 'd', page: 7 },
    });
  });
});
