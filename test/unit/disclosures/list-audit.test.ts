import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditList,
  type AuditedEntry,
  type KnownTestimony,
  type ListAudit,
} from '../../../server/modules/disclosures/list-audit.js';

// Cases and numbers are invented.
const COVERED = { coversFrom: '2022-06-01', coversTo: '2026-06-01' };

const entry = (id: string, said: Partial<AuditedEntry> = {}): AuditedEntry => ({
  id,
  caseName: null,
  caseNumber: null,
  court: null,
  kind: null,
  givenOn: null,
  givenTo: null,
  ...said,
});
const testimony = (id: string, known: Partial<KnownTestimony> = {}): KnownTestimony => ({
  id,
  kind: 'DEPOSITION',
  givenOn: '2024-03-04',
  caseName: null,
  caseNumber: null,
  ...known,
});
const stateOf = ({ listings }: ListAudit, id: string): string | undefined =>
  listings.find(({ testimonyId }) => testimonyId === id)?.state;

describe('auditList', () => {
  it('takes an entry with the number of the case for the testimony, however it is spelt', () => {
    const audit = auditList(
      COVERED,
      [entry('e', { caseNumber: 'No. 2:19-cv-00123-ABC', givenOn: '2024-03-04', givenTo: '2024-03-04' })],
      [testimony('t', { caseNumber: '19-cv-123' })],
    );
    expect(audit.listings).toEqual([
      { testimonyId: 't', entryId: 'e', reason: 'SAME_NUMBER_AND_DAY', state: 'LISTED' },
    ]);
    expect(audit.unknownEntryIds).toEqual([]);
  });

  it('takes the same name on the same day for the testimony, and a similar one for a possible one', () => {
    const day = { givenOn: '2024-03-04', givenTo: '2024-03-04' };
    const known = [testimony('t', { caseName: 'Fenwick Alder v. Larkspur Freight, Inc.' })];
    const same = auditList(COVERED, [entry('e', { caseName: 'Alder vs. Larkspur Freight', ...day })], known);
    expect(same.listings[0]).toMatchObject({ reason: 'SAME_NAME_AND_DAY', state: 'LISTED' });
    const similar = auditList(COVERED, [entry('e', { caseName: 'Alder v. Marsh Haulage', ...day })], known);
    expect(similar.listings[0]).toMatchObject({ state: 'OMITTED' });
    const close = auditList(COVERED, [entry('e', { caseName: 'Alder v. Larkspur Haulage', ...day })], known);
    expect(close.listings[0]).toMatchObject({ reason: 'SIMILAR_NAME', state: 'POSSIBLE' });
  });

  it('leaves it to a person when the day of the same case differs, and says nothing of another case', () => {
    const known = [testimony('t', { caseNumber: 'BC654321', caseName: 'Alder v. Larkspur' })];
    const other = entry('e', { caseNumber: 'BC 654321', givenOn: '2023-01-01', givenTo: '2023-01-01' });
    expect(auditList(COVERED, [other], known).listings[0]).toMatchObject({
      state: 'POSSIBLE',
      reason: 'SAME_CASE',
    });
    expect(auditList(COVERED, [entry('e', { caseNumber: 'BC111111' })], known).listings[0]).toMatchObject({
      state: 'OMITTED',
      entryId: null,
    });
  });

  it.each([
    ['2022-05-31', 'OUTSIDE_WINDOW'],
    ['2022-06-01', 'OMITTED'],
    ['2026-06-01', 'OMITTED'],
    ['2026-06-02', 'OUTSIDE_WINDOW'],
    [null, 'UNDATED'],
  ])('says of testimony given on %s that no entry names: %s', (givenOn, state) => {
    expect(stateOf(auditList(COVERED, [], [testimony('t', { givenOn })]), 't')).toBe(state);
  });

  it('compares trials and depositions alone', () => {
    const audit = auditList(
      COVERED,
      [],
      [testimony('trial', { kind: 'TRIAL' }), testimony('hearing', { kind: 'HEARING' })],
    );
    expect(audit.listings.map(({ testimonyId }) => testimonyId)).toEqual(['trial']);
    expect(audit.notCompared).toBe(1);
  });

  it('leaves a second testimony in a case that is listed once to a person', () => {
    const known = [
      testimony('deposition', { caseNumber: 'BC654321', givenOn: null }),
      testimony('trial', { kind: 'TRIAL', caseNumber: 'BC654321', givenOn: '2025-02-03' }),
    ];
    const audit = auditList(COVERED, [entry('e', { caseNumber: 'BC654321', kind: 'DEPOSITION' })], known);
    expect(stateOf(audit, 'deposition')).toBe('LISTED');
    expect(audit.listings[1]).toMatchObject({ state: 'POSSIBLE', reason: 'CASE_LISTED', entryId: 'e' });
  });

  it('follows what a person said before all rules', () => {
    const entries = [entry('e', { caseNumber: 'BC654321' })];
    const known = [testimony('t', { caseNumber: 'BC654321' })];
    const said = { entryId: 'e', testimonyId: 't' };
    expect(stateOf(auditList(COVERED, entries, known, [{ ...said, isSame: false }]), 't')).toBe('OMITTED');
    const other = [testimony('t', { caseNumber: 'BC999999' })];
    expect(auditList(COVERED, entries, other, [{ ...said, isSame: true }]).listings[0]).toMatchObject({
      state: 'LISTED',
      reason: 'DECIDED',
    });
  });

  const names = fc.constantFrom('Alder v. Larkspur', 'Roe v. Poe', 'Marsh v. Hale Freight', null);
  const numbers = fc.constantFrom('BC654321', '2:19-cv-00123-ABC', '19-cv-123', 'ADJ1234567', null);
  const days = fc.constantFrom('2022-05-31', '2022-06-01', '2024-03-04', '2025-02-03', null);
  const entries = fc
    .array(fc.record({ caseName: names, caseNumber: numbers, givenOn: days }), { maxLength: 8 })
    .map((rows) => rows.map((row, at) => entry(`e${at}`, { ...row, givenTo: row.givenOn })));
  const known = fc
    .array(fc.record({ caseName: names, caseNumber: numbers, givenOn: days }), { maxLength: 8 })
    .map((rows) =>
      rows.map((row, at) => testimony(`t${at}`, { ...row, kind: at % 2 === 0 ? 'TRIAL' : 'DEPOSITION' })),
    );

  it('answers the same in whatever order the list and the files come', () => {
    fc.assert(
      fc.property(entries, known, fc.integer(), (list, files, seed) => {
        const shuffled = <Row>(rows: readonly Row[]): Row[] =>
          rows
            .map((row, at) => ({ row, key: Math.sin(seed + at * 7.3) }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ row }) => row);
        const plain = auditList(COVERED, list, files);
        const moved = auditList(COVERED, shuffled(list), shuffled(files));
        const byId = ({ listings }: ListAudit) =>
          listings.toSorted((one, other) => (one.testimonyId < other.testimonyId ? -1 : 1));
        expect(byId(moved)).toEqual(byId(plain));
        expect(new Set(moved.unknownEntryIds)).toEqual(new Set(plain.unknownEntryIds));
      }),
    );
  });

  it('lists one testimony by one entry at most, and leaves nothing out', () => {
    fc.assert(
      fc.property(entries, known, (list, files) => {
        const { listings, unknownEntryIds } = auditList(COVERED, list, files);
        const listed = listings.flatMap(({ state, entryId }) => (state === 'LISTED' ? [entryId] : []));
        expect(new Set(listed).size).toBe(listed.length);
        expect(listings.map(({ testimonyId }) => testimonyId)).toEqual(files.map(({ id }) => id));
        const named = new Set(listings.flatMap(({ entryId }) => entryId ?? []));
        expect(named.size + unknownEntryIds.length).toBe(list.length);
      }),
    );
  });

  it('never says of what an entry may name that it is not on the list', () => {
    fc.assert(
      fc.property(entries, known, (list, files) => {
        for (const { state, testimonyId } of auditList(COVERED, list, files).listings) {
          const number = files.find(({ id }) => id === testimonyId)?.caseNumber ?? null;
          if (state === 'OMITTED' && number !== null) {
            expect(list.some(({ caseNumber }) => caseNumber === number)).toBe(false);
          }
        }
      }),
    );
  });
});
