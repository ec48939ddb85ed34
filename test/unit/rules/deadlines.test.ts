import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingIn } from '../../../server/rules/counting.js';
import { courtCalendar } from '../../../server/rules/court-calendar.js';
import { deadlinesIn, type Deadline, type EventDays } from '../../../server/rules/deadlines.js';
import { limitDay } from '../../../server/rules/deadline.js';
import { MatterEvent, ServiceMethod } from '../../../server/rules/rule-vocabulary.js';
import { isDayLimit, type RulePlace } from '../../../server/rules/rule.js';
import { namedRule, RULES } from '../../../server/rules/rules-on-file.js';

const CA: RulePlace = { jurisdiction: 'US-CA', forum: 'CIVIL' };
const CA_COMP: RulePlace = { jurisdiction: 'US-CA', forum: 'WORKERS_COMP' };
const NY: RulePlace = { jurisdiction: 'US-NY', forum: 'CIVIL' };
const NY_COMP: RulePlace = { jurisdiction: 'US-NY', forum: 'WORKERS_COMP' };
const FL: RulePlace = { jurisdiction: 'US-FL', forum: 'CIVIL' };
const WA: RulePlace = { jurisdiction: 'US-WA', forum: 'CIVIL' };
const CO_COMP: RulePlace = { jurisdiction: 'US-CO', forum: 'WORKERS_COMP' };
const FEDERAL: RulePlace = { jurisdiction: 'US-CA', forum: 'FEDERAL' };

type Days = Partial<Record<MatterEvent, string | readonly [string, ServiceMethod]>>;

function eventDays(days: Days): EventDays {
  return new Map(
    Object.values(MatterEvent).flatMap((event) => {
      const written = days[event];
      if (written === undefined) return [];
      const [on, service] = typeof written === 'string' ? [written, null] : written;
      return [[event, { on, service }] as const];
    }),
  );
}

function deadline(place: RulePlace, id: string, days: Days): Deadline {
  const found = deadlinesIn(place, eventDays(days), RULES).deadlines.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`No deadline ${id}.`);
  return found;
}

describe('a deadline', () => {
  it.each<[string, RulePlace, string, Days, string, string]>([
    // Labor Code 4062.2(c): ten days, five more by mail, and day ten as the careful one.
    [
      'strike, served personally',
      CA_COMP,
      'US-CA-LC-4062.2-C:strike',
      { PANEL_ASSIGNED: ['2026-11-02', 'PERSONAL'] },
      '2026-11-12',
      '2026-11-12',
    ],
    [
      'strike, by mail',
      CA_COMP,
      'US-CA-LC-4062.2-C:strike',
      { PANEL_ASSIGNED: ['2026-11-02', 'MAIL'] },
      '2026-11-17',
      '2026-11-12',
    ],
    [
      'strike, service unknown',
      CA_COMP,
      'US-CA-LC-4062.2-C:strike',
      { PANEL_ASSIGNED: '2026-11-02' },
      '2026-11-12',
      '2026-11-12',
    ],
    [
      'strike, last day a Saturday',
      CA_COMP,
      'US-CA-LC-4062.2-C:strike',
      { PANEL_ASSIGNED: ['2027-03-03', 'PERSONAL'] },
      '2027-03-15',
      '2027-03-12',
    ],
    // CCP 2032.230(b): January 24, 2027 is a Sunday.
    [
      'response, personally',
      CA,
      'US-CA-CCP-2032.230-B:response',
      { DEMAND_SERVED: ['2027-01-04', 'PERSONAL'] },
      '2027-01-25',
      '2027-01-22',
    ],
    [
      'response, by mail',
      CA,
      'US-CA-CCP-2032.230-B:response',
      { DEMAND_SERVED: ['2027-01-04', 'MAIL'] },
      '2027-01-29',
      '2027-01-22',
    ],
    [
      'response, electronically: two court days',
      CA,
      'US-CA-CCP-2032.230-B:response',
      { DEMAND_SERVED: ['2027-01-04', 'ELECTRONIC'] },
      '2027-01-26',
      '2027-01-22',
    ],
    // CCP 2032.220(d): a first day; the later one is the careful one.
    [
      'examination, personally',
      CA,
      'US-CA-CCP-2032.220-D:notice',
      { DEMAND_SERVED: ['2027-01-04', 'PERSONAL'] },
      '2027-02-03',
      '2027-02-03',
    ],
    [
      'examination, by mail',
      CA,
      'US-CA-CCP-2032.220-D:notice',
      { DEMAND_SERVED: ['2027-01-04', 'MAIL'] },
      '2027-02-08',
      '2027-02-08',
    ],
    [
      'examination, service unknown',
      CA,
      'US-CA-CCP-2032.220-D:notice',
      { DEMAND_SERVED: '2027-01-04' },
      '2027-02-03',
      '2027-02-08',
    ],
    // CCP 2032.610(b): 31 March is a holiday; March 21, 2027, fifteen days before trial, a Sunday.
    [
      'report, trial not set',
      CA,
      'US-CA-CCP-2032.610-B:after-demand',
      { REPORT_REQUESTED: ['2027-03-01', 'PERSONAL'] },
      '2027-04-01',
      '2027-03-30',
    ],
    [
      'report, 15 days before trial is earlier',
      CA,
      'US-CA-CCP-2032.610-B:after-demand',
      { REPORT_REQUESTED: ['2027-03-01', 'PERSONAL'], TRIAL: '2027-04-05' },
      '2027-03-19',
      '2027-03-19',
    ],
    [
      'report, 30 days is earlier',
      CA,
      'US-CA-CCP-2032.610-B:after-demand',
      { REPORT_REQUESTED: ['2027-03-01', 'PERSONAL'], TRIAL: '2027-09-06' },
      '2027-04-01',
      '2027-03-30',
    ],
    // 8 CCR 38 and 31.3.
    [
      'report of the evaluator',
      CA_COMP,
      'US-CA-8-CCR-38-A:report',
      { EXAMINATION: '2027-01-04' },
      '2027-02-03',
      '2027-02-03',
    ],
    [
      'appointment, business days',
      CA_COMP,
      'US-CA-8-CCR-31.3-D:appointment',
      { EVALUATOR_SELECTED: '2027-02-05' },
      '2027-02-23',
      '2027-02-23',
    ],
    [
      'panel: first working day',
      CA_COMP,
      'US-CA-LC-4062.2-B:request',
      { OBJECTION_MAILED: '2027-03-03' },
      '2027-03-15',
      '2027-03-15',
    ],
    // New York: business days before and after, Memorial Day, Election Day and Veterans Day left out.
    [
      'notice, 7 business days',
      NY_COMP,
      'US-NY-WCL-137-NOTICE:notice',
      { EXAMINATION: '2027-05-14' },
      '2027-05-05',
      '2027-05-05',
    ],
    [
      'notice, over Memorial Day',
      NY_COMP,
      'US-NY-WCL-137-NOTICE:notice',
      { EXAMINATION: '2027-06-04' },
      '2027-05-25',
      '2027-05-25',
    ],
    [
      'report, 10 business days',
      NY_COMP,
      'US-NY-300.2-FILED:report',
      { EXAMINATION: '2026-11-02' },
      '2026-11-18',
      '2026-11-18',
    ],
    [
      'examination, first day',
      NY,
      'US-NY-202.17-A:first',
      { EXAM_NOTICE_SERVED: ['2027-01-04', 'PERSONAL'] },
      '2027-02-03',
      '2027-02-03',
    ],
    [
      'examination, last day',
      NY,
      'US-NY-202.17-A:last',
      { EXAM_NOTICE_SERVED: ['2027-01-04', 'PERSONAL'] },
      '2027-03-05',
      '2027-03-05',
    ],
    // Twenty days back is Saturday January 16, 2027: by 25-a Tuesday after the holiday; carefully, the Friday before.
    [
      'records, counted back onto a Saturday',
      NY,
      'US-NY-202.17-B:records',
      { EXAMINATION: '2027-02-05' },
      '2027-01-19',
      '2027-01-15',
    ],
    // Federal: March 13, 2027 is a Saturday, and a count back moves back.
    [
      'expert disclosure',
      FEDERAL,
      'US-FRCP-26-A-2-D-I:disclosure',
      { TRIAL: '2027-06-11' },
      '2027-03-12',
      '2027-03-12',
    ],
    [
      'rebuttal',
      FEDERAL,
      'US-FRCP-26-A-2-D-II:rebuttal',
      { EXPERT_DISCLOSED: '2027-03-12' },
      '2027-04-12',
      '2027-04-09',
    ],
    // Washington: 45 days from the examination or 30 before trial.
    [
      'report, 45 days',
      WA,
      'US-WA-CR-35-REPORT:after-exam',
      { EXAMINATION: '2027-02-01' },
      '2027-03-18',
      '2027-03-18',
    ],
    [
      'report, 30 days before trial',
      WA,
      'US-WA-CR-35-REPORT:after-exam',
      { EXAMINATION: '2027-02-01', TRIAL: '2027-04-10' },
      '2027-03-11',
      '2027-03-11',
    ],
    // Colorado: the window of 45 to 75 days; March 20, 2027 is a Saturday.
    [
      'division examination, first day',
      CO_COMP,
      'US-CO-RULE-11-EXAM:first',
      { EVALUATOR_SELECTED: '2027-01-04' },
      '2027-02-18',
      '2027-02-18',
    ],
    [
      'division examination, last day',
      CO_COMP,
      'US-CO-RULE-11-EXAM:last',
      { EVALUATOR_SELECTED: '2027-01-04' },
      '2027-03-22',
      '2027-03-19',
    ],
    // Florida: past the weekend first, then five days, then past the weekend again.
    [
      'objection, by mail',
      FL,
      'US-FL-CME-OBJECTION:objection',
      { DEMAND_SERVED: ['2027-01-14', 'MAIL'] },
      '2027-02-22',
      '2027-02-12',
    ],
    [
      'request, 70 days before pretrial',
      FL,
      'US-FL-CME-REQUEST:request',
      { PRETRIAL: '2027-05-14' },
      '2027-03-05',
      '2027-03-05',
    ],
  ])('%s', (_what, place, id, days, date, conservativeDate) => {
    expect(deadline(place, id, days)).toMatchObject({ date, conservativeDate });
  });

  it('shows each step with the rule that it goes by, and is as sure as the least sure', () => {
    const found = deadline(CA_COMP, 'US-CA-LC-4062.2-C:strike', { PANEL_ASSIGNED: ['2027-02-28', 'MAIL'] });
    expect(found.steps).toEqual([
      {
        text: '10 days from February 28, 2027 (the assignment of the panel) = March 10, 2027.',
        ruleId: 'US-CA-LC-4062.2-C',
        verification: 'FROM_SOURCE',
      },
      {
        text: 'Served by mail within the state: + 5 days = March 15, 2027.',
        ruleId: 'US-CA-8-CCR-10605',
        verification: 'VERIFIED',
      },
    ]);
    expect(found.verification).toBe('FROM_SOURCE');
    expect(found.conservativeReason).toContain('March 10, 2027');
    const saturday = deadline(CA_COMP, 'US-CA-LC-4062.2-C:strike', {
      PANEL_ASSIGNED: ['2027-03-03', 'PERSONAL'],
    });
    expect(saturday.steps.at(-1)).toEqual({
      text: 'March 13, 2027 is a Saturday: next court day, March 15, 2027.',
      ruleId: 'US-CA-8-CCR-10600',
      verification: 'FROM_MEMORY',
    });
    expect(saturday.verification).toBe('FROM_MEMORY');
  });

  it('says what it could not take into account', () => {
    const texts = (place: RulePlace, id: string, days: Days): string =>
      deadline(place, id, days)
        .steps.map(({ text }) => text)
        .join(' ');
    expect(texts(CA_COMP, 'US-CA-LC-4062.2-C:strike', { PANEL_ASSIGNED: '2026-11-02' })).toContain(
      'How it was served is not recorded',
    );
    expect(texts(CA, 'US-CA-CCP-2032.610-B:after-demand', { REPORT_REQUESTED: '2027-03-01' })).toContain(
      'The day of the trial is not recorded: the limit of 15 days from there may be earlier.',
    );
    expect(texts(FL, 'US-FL-CME-OBJECTION:objection', { DEMAND_SERVED: ['2027-01-14', 'FAX'] })).toContain(
      'What service by fax adds is not on file',
    );
  });

  it('knows whether it was kept', () => {
    const id = 'US-CA-8-CCR-38-A:report';
    const day = { EXAMINATION: '2027-01-04' };
    expect(deadline(CA_COMP, id, day)).toMatchObject({ doneOn: null, isKept: null });
    expect(deadline(CA_COMP, id, { ...day, REPORT_SERVED: '2027-02-03' })).toMatchObject({
      doneOn: '2027-02-03',
      isKept: true,
    });
    expect(deadline(CA_COMP, id, { ...day, REPORT_SERVED: '2027-02-04' }).isKept).toBe(false);
    const first = 'US-CA-CCP-2032.220-D:notice';
    const served: Days = { DEMAND_SERVED: ['2027-01-04', 'PERSONAL'] };
    expect(deadline(CA, first, { ...served, EXAMINATION: '2027-02-02' }).isKept).toBe(false);
    expect(deadline(CA, first, { ...served, EXAMINATION: '2027-02-03' }).isKept).toBe(true);
  });

  it('waits for the day of its event, by name', () => {
    const { deadlines, waiting } = deadlinesIn(CA, eventDays({}), RULES);
    expect(deadlines).toEqual([]);
    expect(waiting.find(({ rule }) => rule.id === 'US-CA-CCP-2032.610-B')?.needs).toEqual([
      'REPORT_REQUESTED',
      'TRIAL',
    ]);
  });

  it('is none of a rule that did not apply on the day', () => {
    const before = eventDays({ PANEL_ASSIGNED: '2012-06-01' });
    const ids = deadlinesIn(CA_COMP, before, RULES).deadlines.map(({ id }) => id);
    expect(ids).not.toContain('US-CA-LC-4062.2-C:strike');
  });

  it('is none of another forum: a federal court in a state goes by federal rules', () => {
    const days = eventDays({
      DEMAND_SERVED: '2027-01-04',
      TRIAL: '2027-09-07',
      PANEL_ASSIGNED: '2027-01-04',
    });
    const of = (place: RulePlace): Set<string> =>
      new Set(deadlinesIn(place, days, RULES).deadlines.map(({ rule }) => rule.jurisdiction));
    expect(of(FEDERAL)).toEqual(new Set(['US']));
    expect(of(CA)).toEqual(new Set(['US-CA']));
    expect(of({ jurisdiction: 'US-NV', forum: 'CIVIL' })).toEqual(new Set());
  });
});

const DAY = 86_400_000;
const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const anyDay = fc
  .integer({ min: Date.UTC(2024, 0, 1) / DAY, max: Date.UTC(2035, 0, 1) / DAY })
  .map((days) => isoOf(days * DAY));
const places: readonly RulePlace[] = [CA, CA_COMP, NY, NY_COMP, FL, WA, CO_COMP, FEDERAL];
const anyLimit = fc.constantFrom(
  ...RULES.flatMap((rule) => rule.limits.filter(isDayLimit).map((limit) => ({ rule, limit }))).flatMap(
    (entry) => {
      const place = places.find(
        ({ jurisdiction, forum }) =>
          (forum === 'FEDERAL' ? 'US' : jurisdiction) === entry.rule.jurisdiction &&
          entry.rule.forums.includes(forum),
      );
      return place === undefined ? [] : [{ ...entry, counting: countingIn(place), place }];
    },
  ),
);
const anyService = fc.constantFrom(null, ...Object.values(ServiceMethod));

describe('any deadline', () => {
  it('is found again by counting day by day', () => {
    fc.assert(
      fc.property(anyLimit, anyDay, ({ rule, limit, counting, place }, on) => {
        const calendar = courtCalendar(place.forum === 'FEDERAL' ? 'US' : place.jurisdiction);
        const step = limit.direction === 'AFTER' ? DAY : -DAY;
        const isClosed = (at: number): boolean => (calendar?.closure(isoOf(at)) ?? null) !== null;
        let at = Date.parse(`${on}T00:00:00Z`);
        for (let counted = 0; counted < limit.value;) {
          at += step;
          if (limit.dayKind === 'CALENDAR' || !isClosed(at)) counted += 1;
        }
        const moves = limit.bound === 'LATEST' || limit.onOpenDay;
        const forward = step > 0 || counting?.backward === 'NEXT';
        while (moves && isClosed(at)) at += forward ? DAY : -DAY;
        const event = { on, service: ServiceMethod.PERSONAL };
        expect(limitDay({ rule, limit, event, counting }).date).toBe(isoOf(at));
      }),
      { numRuns: 400 },
    );
  });

  it('is on an open day when it is a last day, and its careful day is open and no later', () => {
    fc.assert(
      fc.property(anyLimit, anyDay, anyService, ({ rule, limit, counting }, on, service) => {
        fc.pre(limit.bound === 'LATEST');
        const { date, conservativeDate } = limitDay({ rule, limit, event: { on, service }, counting });
        expect(counting?.calendar.closure(date)).toBeNull();
        expect(counting?.calendar.closure(conservativeDate)).toBeNull();
        expect(conservativeDate <= date).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('has a careful day no earlier than its day when it is a first day', () => {
    fc.assert(
      fc.property(anyLimit, anyDay, anyService, ({ rule, limit, counting }, on, service) => {
        fc.pre(limit.bound === 'EARLIEST');
        const { date, conservativeDate } = limitDay({ rule, limit, event: { on, service }, counting });
        expect(conservativeDate >= date).toBe(true);
      }),
    );
  });

  it('is never earlier for an event that is later', () => {
    fc.assert(
      fc.property(anyLimit, anyDay, anyService, ({ rule, limit, counting }, on, service) => {
        const dayOf = (day: string): string =>
          limitDay({ rule, limit, event: { on: day, service }, counting }).date;
        const next = isoOf(Date.parse(`${on}T00:00:00Z`) + DAY);
        expect(dayOf(next) >= dayOf(on)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is never earlier for service that takes longer than by hand', () => {
    fc.assert(
      fc.property(anyLimit, anyDay, anyService, ({ rule, limit, counting }, on, service) => {
        const dayOf = (by: ServiceMethod | null): string =>
          limitDay({ rule, limit, event: { on, service: by }, counting }).date;
        expect(dayOf(service) >= dayOf(ServiceMethod.PERSONAL)).toBe(true);
      }),
    );
  });

  it('stands as counted where it is not on file how days are counted', () => {
    const rule = namedRule('US-CA-CCP-2032.230-B');
    const [limit] = rule.limits.filter(isDayLimit);
    if (limit === undefined) throw new Error('The rule has a limit of days.');
    const found = limitDay({ rule, limit, event: { on: '2027-01-04', service: 'MAIL' }, counting: null });
    expect(found).toMatchObject({ date: '2027-01-24', conservativeDate: '2027-01-24' });
    expect(found.steps.at(-1)?.text).toContain('is not on file');
  });
});
