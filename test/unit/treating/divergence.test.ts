import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stance } from '../../../server/kernel/vocabulary.js';
import {
  agreementOf,
  comparableStatement,
  divergenceOf,
  type ExaminerStatement,
  type TreaterStatement,
} from '../../../server/modules/treating/divergence.js';

const examiner = (overrides: Partial<ExaminerStatement> = {}): ExaminerStatement => ({
  id: 'opinion',
  examinationId: 'examination',
  issue: 'CAUSATION',
  stance: 'FAVORS_DEFENSE',
  mmiOn: null,
  wpiPercent: null,
  ...overrides,
});
const treater = (overrides: Partial<TreaterStatement> = {}): TreaterStatement => ({
  id: 'treating',
  treaterId: 'treater',
  issue: 'CAUSATION',
  stance: 'FAVORS_CLAIMANT',
  statedOn: '2024-01-10',
  mmiOn: null,
  isNotYetAtMmi: false,
  wpiPercent: null,
  ...overrides,
});

function rows(own: readonly ExaminerStatement[], others: readonly TreaterStatement[]) {
  return divergenceOf({
    examinations: [{ id: 'examination', reportedOn: '2024-03-20' }],
    treaters: ['treater'],
    examinerStatements: own,
    treaterStatements: others,
  });
}

describe('agreement', () => {
  it.each([
    // examiner, treater, expected
    ['FAVORS_DEFENSE', 'FAVORS_DEFENSE', 'AGREE'],
    ['MIXED', 'MIXED', 'AGREE'],
    ['FAVORS_DEFENSE', 'MIXED', 'DIVERGE'],
    ['FAVORS_DEFENSE', 'FAVORS_CLAIMANT', 'DIVERGE'],
    ['UNDETERMINED', 'FAVORS_CLAIMANT', 'NOT_COMPARABLE'],
    ['FAVORS_DEFENSE', 'UNDETERMINED', 'NOT_COMPARABLE'],
    ['UNDETERMINED', 'UNDETERMINED', 'NOT_COMPARABLE'],
    [null, 'FAVORS_CLAIMANT', 'NOT_COMPARABLE'],
    ['NOT_ADDRESSED', 'FAVORS_CLAIMANT', 'EXAMINER_SILENT'],
    ['FAVORS_DEFENSE', 'NOT_ADDRESSED', 'TREATER_SILENT'],
  ] as const)('of %s beside %s is %s', (own, other, expected) => {
    expect(agreementOf({ stance: own }, { stance: other })).toBe(expected);
  });

  it('is the same seen from either side', () => {
    const mirrored = { EXAMINER_SILENT: 'TREATER_SILENT', TREATER_SILENT: 'EXAMINER_SILENT' } as const;
    const stance = fc.constantFrom(...Object.values(Stance));
    fc.assert(
      fc.property(stance, stance, (one, other) => {
        const seen = agreementOf({ stance: one }, { stance: other });
        const fromThere = agreementOf({ stance: other }, { stance: one });
        const both = one === 'NOT_ADDRESSED' && other === 'NOT_ADDRESSED';
        if (!both) {
          expect(fromThere).toBe(
            seen === 'EXAMINER_SILENT' || seen === 'TREATER_SILENT' ? mirrored[seen] : seen,
          );
        }
      }),
    );
  });
});

describe('the opinion compared', () => {
  const stated = (...days: readonly string[]): TreaterStatement[] =>
    days.map((statedOn) => treater({ id: statedOn, statedOn }));

  it.each([
    [['2023-05-01', '2024-03-20', '2024-04-01'], '2024-03-20'],
    [['2024-03-19', '2023-01-01'], '2024-03-19'],
    [['2024-06-01', '2024-03-21'], '2024-03-21'],
    [[], undefined],
  ])('of %j is that of %s', (days, expected) => {
    expect(comparableStatement(stated(...days), '2024-03-20')?.statedOn).toBe(expected);
  });

  it('does not depend on the order in which opinions were read', () => {
    const day = fc.constantFrom('2023-01-01', '2024-03-19', '2024-03-20', '2024-03-21', '2025-01-01');
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), (days) => {
        const opinions = days.map((statedOn, at) => treater({ id: `${at}`, statedOn }));
        expect(comparableStatement(opinions.toReversed(), '2024-03-20')).toEqual(
          comparableStatement(opinions, '2024-03-20'),
        );
      }),
    );
  });

  it('says when it is later than the report', () => {
    const [row] = rows([examiner()], [treater({ statedOn: '2024-04-02' })]);
    expect([row?.isStatedAfterReport, row?.reason]).toEqual([
      true,
      "Both conclude, and differently. The treater's opinion, of April 2, 2024, is later than the report.",
    ]);
    expect(rows([examiner()], [treater({ statedOn: '2024-03-20' })])[0]?.isStatedAfterReport).toBe(false);
  });
});

describe('the gap in maximum medical improvement', () => {
  const gap = (own: string | null, other: Partial<TreaterStatement>) => {
    const [row] = rows([examiner({ issue: 'MMI', mmiOn: own })], [treater({ issue: 'MMI', ...other })]);
    return [row?.mmiGapDays, row?.isMmiGapAtLeast];
  };

  it('is the treater’s day less the examiner’s', () => {
    expect(gap('2024-02-01', { mmiOn: '2024-06-04' })).toEqual([124, false]);
    expect(gap('2024-06-04', { mmiOn: '2024-02-01' })).toEqual([-124, false]);
    expect(gap('2024-02-28', { mmiOn: '2024-03-01' })).toEqual([2, false]);
    expect(gap('2023-02-28', { mmiOn: '2023-03-01' })).toEqual([1, false]);
  });

  it('is "at least" when the treater says not yet', () => {
    expect(gap('2024-02-01', { isNotYetAtMmi: true, statedOn: '2024-03-02' })).toEqual([30, true]);
  });

  it('is none when a side gives no day', () => {
    expect(gap(null, { mmiOn: '2024-06-04' })).toEqual([null, false]);
    expect(gap('2024-02-01', {})).toEqual([null, false]);
  });
});

describe('the difference of ratings', () => {
  it('is exact to the hundredth of a point', () => {
    const percent = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(percent, percent, (own, other) => {
        const [row] = rows(
          [examiner({ issue: 'IMPAIRMENT', wpiPercent: own / 100 })],
          [treater({ issue: 'IMPAIRMENT', wpiPercent: other / 100 })],
        );
        expect(row?.wpiDelta).toBe((other - own) / 100);
      }),
    );
  });
});

describe('rows', () => {
  it('are there when one side at least states something', () => {
    expect(rows([examiner()], [])).toMatchObject([{ issue: 'CAUSATION', agreement: 'TREATER_SILENT' }]);
    expect(rows([], [treater()])).toMatchObject([{ agreement: 'EXAMINER_SILENT' }]);
    expect(rows([], [])).toEqual([]);
    expect(rows([examiner({ stance: 'NOT_ADDRESSED' })], [treater({ stance: 'NOT_ADDRESSED' })])).toEqual([]);
  });

  it('stand in the fixed order of issues, one for each examination and treater', () => {
    const stated = divergenceOf({
      examinations: ['one', 'two'].map((id) => ({ id, reportedOn: '2024-03-20' })),
      treaters: ['a', 'b'],
      examinerStatements: [
        examiner({ examinationId: 'one', issue: 'SURGERY' }),
        examiner({ examinationId: 'one' }),
        examiner({ examinationId: 'two' }),
      ],
      treaterStatements: [treater({ treaterId: 'a' })],
    });
    expect(
      stated.map(({ issue, examinationId, treaterId }) => `${issue} ${examinationId} ${treaterId}`),
    ).toEqual([
      'CAUSATION one a',
      'CAUSATION one b',
      'CAUSATION two a',
      'CAUSATION two b',
      'SURGERY one a',
      'SURGERY one b',
    ]);
  });
});
