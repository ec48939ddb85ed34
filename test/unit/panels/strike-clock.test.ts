import { describe, expect, it } from 'vitest';
import { strikeClock, strikeTiming } from '../../../server/modules/panels/strike-clock.js';

const panel = { kind: 'QME_PANEL', assignedOn: '2027-03-03', service: 'MAIL' } as const;
const PLACE = { jurisdiction: 'US-CA', forum: 'WORKERS_COMP' } as const;

describe('the strike clock', () => {
  it('counts ten days, five more by mail, and keeps day ten as the careful day', () => {
    const clock = strikeClock(panel, null, null);
    expect(clock).toMatchObject({
      kind: 'RUNS',
      deadline: { rule: { id: 'US-CA-LC-4062.2-C' }, doneOn: null, verification: 'FROM_SOURCE' },
    });
    if (clock.kind !== 'RUNS') return;
    // March 13 is a Saturday: the careful day is the court day before, the last day the mail days later.
    expect(clock.deadline.conservativeDate).toBe('2027-03-12');
    expect(clock.deadline.date >= '2027-03-18').toBe(true);
    expect(clock.deadline.steps.map(({ text }) => text).join(' ')).toContain('10 days from');
  });

  it('runs to day ten itself when it is open', () => {
    const clock = strikeClock({ ...panel, assignedOn: '2027-03-02', service: 'PERSONAL' }, null, null);
    expect(clock).toMatchObject({ deadline: { date: '2027-03-12', conservativeDate: '2027-03-12' } });
  });

  it('says why it does not run', () => {
    expect(strikeClock({ ...panel, assignedOn: null }, PLACE, null)).toEqual({
      kind: 'REFUSED',
      because: 'NOT_ASSIGNED',
    });
    expect(strikeClock({ ...panel, kind: 'OTHER' }, null, null)).toMatchObject({ because: 'PLACE_UNKNOWN' });
    const elsewhere = { jurisdiction: 'US-TX', forum: 'WORKERS_COMP' } as const;
    expect(strikeClock({ ...panel, kind: 'OTHER' }, elsewhere, null)).toMatchObject({ because: 'NO_RULE' });
  });

  it('says whether our strike was in time', () => {
    expect(strikeClock(panel, null, '2027-03-10')).toMatchObject({
      deadline: { doneOn: '2027-03-10', isKept: true },
    });
  });

  it.each([
    ['2027-03-12', 'IN_TIME'],
    ['2027-03-13', 'AFTER_CAREFUL_DAY'],
    ['2027-04-30', 'LATE'],
    [null, 'UNKNOWN'],
  ])('a strike on %s is %s', (struckOn, timing) => {
    expect(strikeTiming({ struckOn }, strikeClock(panel, null, null))).toBe(timing);
  });
});
