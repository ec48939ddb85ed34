import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_CATALOGUE } from '../../../server/modules/legal-rules/index.js';
import {
  deadlineEntries,
  fillEntry,
  MOST_ENTRIES,
  shownEntry,
  timelineOf,
  type TimelineEntry,
} from '../../../server/modules/workspace/timeline.js';
import { deadlinesIn, type EventDays } from '../../../server/rules/deadlines.js';
import type { DatedEntry } from '../../../server/modules/workspace/timeline.queries.js';

const recorded = (entry: Partial<DatedEntry>): DatedEntry => ({
  kind: 'INJURY',
  id: 'row',
  on: '2025-02-18',
  name: null,
  subjectId: null,
  examKind: null,
  issue: null,
  stance: null,
  documentId: null,
  page: null,
  ...entry,
});
const examiner = {
  firstName: 'Corwin',
  middleName: 'B',
  lastName: 'Halloway',
  suffix: null,
  credentials: 'M.D.',
};

describe('an entry of the timeline', () => {
  it('names who examined, and opens the examination', () => {
    const shown = shownEntry(recorded({ kind: 'EXAMINATION', examKind: 'DME', subjectId: 's' }), examiner);
    expect(shown).toMatchObject({
      label: 'Examination by Corwin B. Halloway, M.D.',
      detail: 'Defense medical examination',
      target: { kind: 'EXAMINATION', id: 'row' },
    });
  });

  it('does not name an examiner to whom the reader has no right', () => {
    const shown = shownEntry(recorded({ kind: 'REPORT', examKind: 'QME', documentId: 'd', page: 2 }), null);
    expect(shown).toMatchObject({
      label: 'Report by the examiner',
      target: { kind: 'DOCUMENT', id: 'd', page: 2 },
    });
  });

  it('tells what a treater concluded', () => {
    const opinion = recorded({
      kind: 'TREATING_OPINION',
      name: 'Ada Invented',
      issue: 'MMI',
      stance: 'MIXED',
    });
    expect(shownEntry(opinion, null)).toMatchObject({
      label: 'Opinion of Ada Invented',
      detail: 'Maximum medical improvement: Mixed',
    });
  });
});

describe('a medication and a deadline', () => {
  it('lasts from its first day to its last, and opens its first fill', () => {
    const run = {
      key: 'gabapentin',
      medication: 'gabapentin',
      medicationClass: 'NEUROPATHIC_AGENT' as const,
    };
    const fills = { from: '2025-04-08', to: '2025-06-06', fillIds: ['one', 'two'] };
    expect(fillEntry({ ...run, ...fills })).toMatchObject({
      on: '2025-04-08',
      until: '2025-06-06',
      detail: '2 fills, supplied without a gap',
      target: { kind: 'FILL', id: 'one' },
    });
  });

  it('is shown on its careful day with what stands behind the rule, unless it was met', () => {
    const place = { jurisdiction: 'US-CA', forum: 'CIVIL' as const };
    const served: EventDays = new Map([['DEMAND_SERVED', { on: '2026-07-06', service: null }]]);
    const { deadlines } = deadlinesIn(place, served, RULE_CATALOGUE);
    const [response] = deadlineEntries(deadlines).filter(({ target }) => target?.id.includes('2032.230'));
    expect(response).toMatchObject({ kind: 'DEADLINE', on: '2026-07-24' });
    expect(response?.detail).toMatch(/2032\.230.*(read|source|memory)/);
    const met: EventDays = new Map([...served, ['RESPONSE_SERVED', { on: '2026-07-20', service: null }]]);
    const open = deadlineEntries(deadlinesIn(place, met, RULE_CATALOGUE).deadlines);
    expect(open.filter(({ target }) => target?.id.includes('2032.230'))).toEqual([]);
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry: fc.Arbitrary<TimelineEntry> = fc
  .record({ id: fc.uuid(), on: day, lasts: fc.option(day) })
  .map(({ id, on, lasts }) => ({
    ...{ id, kind: 'FILL' as const, label: 'Invented', detail: null, target: null, on },
    until: lasts !== null && lasts > on ? lasts : null,
  }));

describe('a timeline', () => {
  it('holds every entry once, in order of days, between its ends', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const { from, to, entries: shown, isTruncated } = timelineOf(entries);
        expect(isTruncated).toBe(false);
        expect(shown.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
        for (const [at, { on, until }] of shown.entries()) {
          expect(on >= (shown[at - 1]?.on ?? on)).toBe(true);
          expect((from ?? on) <= on && (until ?? on) <= (to ?? '')).toBe(true);
        }
      }),
    );
  });

  it('says when it holds more than it shows', () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, at): TimelineEntry => ({
      ...{ id: `${at}`, kind: 'TREATMENT', on: '2026-01-01', until: null, label: 'Visit', detail: null },
      target: null,
    }));
    const { entries, isTruncated } = timelineOf(many);
    expect([entries.length, isTruncated]).toEqual([MOST_ENTRIES, true]);
  });

  it('of nothing has no ends', () => {
    expect(timelineOf([])).toEqual({ from: null, to: null, entries: [], isTruncated: false });
  });
});
