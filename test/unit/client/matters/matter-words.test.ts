import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../../../../client/apollo/use-form-refusals.js';
import { placeWords } from '../../../../client/features/matters/matter-words.js';
import { daysWords, timelineEntry } from '../../../../client/features/matters/timeline-entries.js';
import { dueWords, isOverdue } from '../../../../client/lib/due-words.js';
import { JURISDICTIONS, jurisdictionLabel } from '../../../../client/lib/us-states.js';

describe('dueWords', () => {
  it.each([
    ['2026-11-22', 'due today, Nov 22, 2026'],
    ['2026-11-23', 'due tomorrow, Nov 23, 2026'],
    ['2026-12-06', 'due in 14 days, Dec 6, 2026'],
    ['2026-12-07', 'due Dec 7, 2026'],
    ['2026-11-21', '1 day overdue, was due Nov 21, 2026'],
    ['2026-11-01', '21 days overdue, was due Nov 1, 2026'],
  ])('%s, seen from November 22, is "%s"', (dueOn, words) => {
    expect(dueWords(dueOn, '2026-11-22')).toBe(words);
  });

  it('calls overdue only what lies before today', () => {
    expect(isOverdue('2026-11-21', '2026-11-22')).toBe(true);
    expect(isOverdue('2026-11-22', '2026-11-22')).toBe(false);
  });
});

describe('where a matter is heard', () => {
  it('is said as far as it is known', () => {
    expect(
      placeWords({ jurisdiction: 'US-CA', forumKind: 'WORKERS_COMP', forum: null, venue: 'Los Angeles' }),
    ).toBe('California, workers’ compensation, Los Angeles');
    expect(placeWords({ jurisdiction: null, forumKind: null, forum: null, venue: null })).toBeNull();
  });

  it('offers federal law, every state and the District, and keeps a code it does not know', () => {
    expect(JURISDICTIONS).toHaveLength(52);
    expect(jurisdictionLabel('US')).toBe('Federal');
    expect(jurisdictionLabel('US-ZZ')).toBe('US-ZZ');
  });
});

describe('timelineEntry', () => {
  const entry = {
    id: 'FILL:1',
    kind: 'FILL',
    on: '2025-03-02',
    until: '2025-03-31',
    label: 'cyclobenzaprine',
    detail: null,
    href: { kind: 'FILL', id: 'f 1', page: null },
  } as const;

  it('gives the fills of one medication one row, and other entries the common one', () => {
    expect(timelineEntry(entry, 'm').row).toBe('cyclobenzaprine');
    expect(timelineEntry({ ...entry, kind: 'TREATMENT' }, 'm').row).toBeNull();
  });

  it.each([
    [{ kind: 'EXAMINATION', id: 'e', page: null }, '/examinations/e'],
    [{ kind: 'DOCUMENT', id: 'd', page: null }, '/documents/d'],
    [{ kind: 'DOCUMENT', id: 'd', page: 4 }, '/review/d?page=4'],
    [{ kind: 'TRANSCRIPT', id: 'd', page: 12 }, '/transcripts/d?page=12'],
    [{ kind: 'TREATING_OPINION', id: 'o', page: 3 }, '/matters/m/opinions'],
    [{ kind: 'RULE', id: 'r', page: null }, '/matters/m/rules'],
    [{ kind: 'TASK', id: 't', page: null }, '/matters/m'],
  ] as const)('opens %o at %s', (href, address) => {
    expect(timelineEntry({ ...entry, href }, 'm').href).toBe(address);
  });

  it('opens nothing where nothing stands behind it', () => {
    expect(timelineEntry({ ...entry, href: null }, 'm').href).toBeNull();
  });

  it('says one day once', () => {
    expect(daysWords('2025-03-02', null)).toBe('Mar 2, 2025');
    expect(daysWords('2025-03-02', '2025-03-02')).toBe('Mar 2, 2025');
    expect(daysWords('2025-03-02', '2025-03-31')).toBe('Mar 2, 2025 to Mar 31, 2025');
  });
});

describe('refusalsOf', () => {
  const fields = ['name', 'dueOn'];

  it('keeps each refusal at the field it is about, and others above the form', () => {
    const refusals = refusalsOf(
      [
        { message: 'Too long.', path: ['input', 'name'] },
        { message: 'Not now.', path: null },
        { message: 'Not there.', path: ['input', 'version'] },
      ],
      fields,
    );
    expect(refusals).toEqual({ general: 'Not now. Not there.', byField: { name: 'Too long.' } });
  });

  it('finds nothing wrong in no errors', () => {
    expect(refusalsOf([], fields)).toEqual({ general: null, byField: {} });
  });
});
