import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRecords, type ReviewedEntry } from '../../../server/modules/records/match-records.js';
import type { ComparedRecord } from '../../../server/modules/records/record-likeness.js';
import { touchedIssues } from '../../../server/modules/records/record-relevance.js';
import { RecordKind } from '../../../server/reading/report-reading.types.js';

const record = (id: string, fields: Partial<ComparedRecord> = {}): ComparedRecord => ({
  id,
  title: 'Progress notes',
  author: null,
  kind: 'TREATMENT',
  datedOn: null,
  datedTo: null,
  ...fields,
});
const entry = (id: string, fields: Partial<ReviewedEntry> = {}): ReviewedEntry => ({
  ...record(id, fields),
  isVague: fields.isVague ?? false,
});

describe('a supplied record', () => {
  it.each([
    [
      'the same day and author',
      { author: 'Jane Roe, M.D.', datedOn: '2021-03-04' },
      { author: 'Dr. Roe', datedOn: '2021-03-04', kind: 'OTHER' },
      'SAME_DATE_AND_AUTHOR',
      true,
    ],
    [
      'the same day and words',
      { title: 'MRI of the lumbar spine', kind: 'IMAGING', datedOn: '2021-03-12', author: 'Crestfall' },
      { title: 'Lumbar spine MRI', kind: 'IMAGING', datedOn: '2021-03-12', author: 'Merrow' },
      'SAME_DATE_AND_WORDS',
      true,
    ],
    [
      'the same kind and day',
      { kind: 'OPERATIVE', title: 'Operative report', datedOn: '2021-05-06' },
      { kind: 'OPERATIVE', title: 'Surgery by Dr. Wren', datedOn: '2021-05-06' },
      'SAME_KIND_AND_DATE',
      true,
    ],
    [
      'the same words, undated in one list',
      { title: 'Deposition of the plaintiff', kind: 'DEPOSITION', datedOn: '2022-09-09' },
      { title: 'Deposition of plaintiff', kind: 'DEPOSITION' },
      'SAME_WORDS',
      true,
    ],
    [
      'author and kind alone',
      { author: 'Dr. Roe', datedOn: '2021-03-04' },
      { author: 'Jane Roe', title: 'Chart' },
      'SAME_AUTHOR_AND_KIND',
      false,
    ],
    [
      'a stretch of days by the same author',
      { author: 'Dr. Roe', datedOn: '2021-03-04', kind: 'LABORATORY', title: 'Blood count' },
      { author: 'Jane Roe', datedOn: '2020-01-01', datedTo: '2021-12-31', title: 'Office chart' },
      'WITHIN_STRETCH',
      false,
    ],
  ] as const)('with %s is found', (_, supplied, reviewed, reason, isCertain) => {
    const { pairs, missedIds } = matchRecords([record('s', supplied)], [entry('r', reviewed)]);
    expect(pairs).toEqual([{ suppliedId: 's', reviewedId: 'r', reason, isCertain }]);
    expect(missedIds).toEqual([]);
  });

  it.each([
    ['another day', { datedOn: '2021-03-04' }, { datedOn: '2021-03-05' }],
    [
      'another author on the same day, of another kind',
      { author: 'Dr. Roe', kind: 'THERAPY', title: 'Gait training', datedOn: '2021-03-04' },
      { datedOn: '2022-03-04', author: 'Dr. Vale', kind: 'TREATMENT', title: 'Knee brace' },
    ],
  ] as const)('of %s is missed', (_, supplied, reviewed) => {
    const { pairs, missedIds, notSuppliedIds } = matchRecords(
      [record('s', supplied)],
      [entry('r', reviewed)],
    );
    expect([pairs, missedIds, notSuppliedIds]).toEqual([[], ['s'], ['r']]);
  });

  it('is matched with no vague entry, and is listed under those that could stand for it', () => {
    const { pairs, missedIds, vaguelyCovered } = matchRecords(
      [record('s', { author: 'Dr. Roe' }), record('d', { kind: 'DEPOSITION', title: 'Deposition' })],
      [
        entry('v', { title: 'Various medical records', isVague: true }),
        entry('w', { title: 'Records of Dr. Vale', author: 'Dr. Vale', isVague: true }),
      ],
    );
    expect(pairs).toEqual([]);
    expect(missedIds).toEqual(['s', 'd']);
    expect([...vaguelyCovered]).toEqual([['s', ['v']]]);
  });

  it('is what a person says it is', () => {
    const supplied = [record('s', { datedOn: '2021-03-04' })];
    const reviewed = [
      entry('r', { datedOn: '2021-03-04' }),
      entry('q', { datedOn: '2021-04-04', kind: 'OTHER' }),
    ];
    const decided = (reviewedId: string, isSame: boolean) =>
      matchRecords(supplied, reviewed, [{ suppliedId: 's', reviewedId, isSame }]);
    expect(decided('q', true).pairs).toMatchObject([{ reviewedId: 'q', reason: 'DECIDED', isCertain: true }]);
    expect(decided('r', false).missedIds).toEqual(['s']);
  });

  it('of many days holds the entries within them, which are not "not supplied"', () => {
    const { notSuppliedIds } = matchRecords(
      [record('s', { author: 'Dr. Roe', datedOn: '2021-01-01', datedTo: '2021-12-31' })],
      [
        entry('r', { author: 'Dr. Roe', datedOn: '2021-03-04' }),
        entry('q', { author: 'Dr. Roe', datedOn: '2021-06-04' }),
        entry('o', { author: 'Dr. Vale', datedOn: '2021-06-04' }),
      ],
    );
    expect(notSuppliedIds).toEqual(['o']);
  });
});

describe('matching two lists', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2021-03-0${n}`);
  const fields = fc.record({
    title: fc.constantFrom('MRI lumbar spine', 'Progress notes', 'Operative report', 'Gait training', ''),
    author: fc.option(fc.constantFrom('Dr. Roe', 'Jane Roe, M.D.', 'Vale Imaging LLC'), { nil: null }),
    kind: fc.constantFrom(...Object.values(RecordKind)),
    datedOn: fc.option(day, { nil: null }),
  });
  const list = <T>(prefix: string, more: (index: number) => T) =>
    fc
      .array(fields, { maxLength: 8 })
      .map((all) => all.map((one, index) => ({ ...record(`${prefix}${index}`), ...one, ...more(index) })));
  const supplied = list('s', () => ({}));
  const reviewed = list('r', (index) => ({ isVague: index % 4 === 3 }));

  it('puts every supplied record in one pair or among the missed, and no vague entry in a pair', () => {
    fc.assert(
      fc.property(supplied, reviewed, (sent, named) => {
        const { pairs, missedIds, vaguelyCovered, notSuppliedIds } = matchRecords(sent, named);
        const placed = [...pairs.map(({ suppliedId }) => suppliedId), ...missedIds];
        expect(placed.toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
        const oneToOne = pairs
          .filter(({ reason }) => reason !== 'WITHIN_STRETCH')
          .map(({ reviewedId }) => reviewedId);
        expect(new Set(oneToOne).size).toBe(oneToOne.length);
        const vague = new Set(named.filter(({ isVague }) => isVague).map(({ id }) => id));
        expect(pairs.filter(({ reviewedId }) => vague.has(reviewedId))).toEqual([]);
        expect(notSuppliedIds.filter((id) => vague.has(id) || oneToOne.includes(id))).toEqual([]);
        expect([...vaguelyCovered.keys()].filter((id) => !missedIds.includes(id))).toEqual([]);
      }),
    );
  });

  it('answers the same for the same lists, and never worse for a person’s yes', () => {
    fc.assert(
      fc.property(supplied, reviewed, (sent, named) => {
        const once = matchRecords(sent, named);
        expect(matchRecords([...sent], [...named])).toEqual(once);
        const [first] = once.pairs.filter(({ reason }) => reason !== 'WITHIN_STRETCH');
        if (first === undefined) return;
        const { suppliedId, reviewedId } = first;
        const decided = matchRecords(sent, named, [{ suppliedId, reviewedId, isSame: true }]);
        expect(decided.pairs[0]).toEqual({ suppliedId, reviewedId, reason: 'DECIDED', isCertain: true });
      }),
    );
  });
});

describe('the opinions that a record would touch', () => {
  it('are those that the examiner states and a rule names', () => {
    const imaging = { kind: 'IMAGING', datedOn: '2020-01-01', datedTo: null } as const;
    const touched = touchedIssues(imaging, ['CAUSATION', 'PRE_EXISTING', 'MEDICATION'], '2021-02-03');
    expect(touched.map(({ issue, ruleIds }) => [issue, ruleIds])).toEqual([
      ['CAUSATION', ['imaging', 'before-injury']],
      ['PRE_EXISTING', ['imaging', 'before-injury']],
    ]);
    expect(touchedIssues(imaging, ['PRE_EXISTING'], null).map(({ ruleIds }) => ruleIds)).toEqual([
      ['imaging'],
    ]);
    expect(touchedIssues(imaging, [], '2021-02-03')).toEqual([]);
  });
});
