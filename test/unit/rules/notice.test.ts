import { describe, expect, it } from 'vitest';
import { lintNotice, type Notice, type NoticeFinding } from '../../../server/rules/notice.js';
import { NoticeItem } from '../../../server/rules/rule-vocabulary.js';
import { RULES } from '../../../server/rules/rules-on-file.js';

const TODAY = '2026-11-22';
const nothing: Notice = {
  place: { jurisdiction: 'US-CA', forum: 'CIVIL' },
  examKind: null,
  isMental: false,
  isSecond: false,
  hasOrder: false,
  servedOn: null,
  service: null,
  examinedOn: null,
  distanceMiles: null,
  hasPainfulTest: null,
  states: new Map(),
};
const lint = (known: Partial<Notice>): readonly NoticeFinding[] =>
  lintNotice({ ...nothing, ...known }, RULES, TODAY);
const statesOf = (known: Partial<Notice>, ruleId: string): string[] =>
  lint(known)
    .filter(({ rule }) => rule.id === ruleId)
    .map(({ state }) => state);
const everything = new Map(Object.values(NoticeItem).map((item) => [item, true]));

describe('the notice of an examination', () => {
  it('is unknown in everything that is not known of it', () => {
    const findings = lint({});
    expect(findings.length).toBeGreaterThan(8);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['UNKNOWN']));
    expect(findings.every(({ remedy }) => remedy !== null && remedy !== '')).toBe(true);
  });

  it.each([
    ['2027-02-02', 'PERSONAL', 'NOT_MET'],
    ['2027-02-03', 'PERSONAL', 'MET'],
    ['2027-02-07', 'MAIL', 'NOT_MET'],
    ['2027-02-08', 'MAIL', 'MET'],
  ] as const)('on %s, served %s on 4 January, is %s in time', (examinedOn, service, state) => {
    const known = { servedOn: '2027-01-04', service, examinedOn };
    expect(statesOf(known, 'US-CA-CCP-2032.220-D')).toEqual([state]);
  });

  it('is in time but for a careful count when the way of service is not known', () => {
    const [finding] = lint({ servedOn: '2027-01-04', examinedOn: '2027-02-04' }).filter(
      ({ rule }) => rule.id === 'US-CA-CCP-2032.220-D',
    );
    expect(finding).toMatchObject({ state: 'MET' });
    expect(finding?.what).toContain('on a careful count only from February 8, 2027');
  });

  it.each([
    [75, 'MET'],
    [76, 'NOT_MET'],
  ])('at %i miles is %s', (distanceMiles, state) => {
    expect(statesOf({ distanceMiles }, 'US-CA-CCP-2032.220-A-2')).toEqual([state]);
  });

  it('is asked for each thing that it must state', () => {
    expect(statesOf({ states: everything }, 'US-CA-CCP-2032.220-C')).toEqual(Array(8).fill('MET'));
    const without = new Map(everything).set('SPECIALTY', false);
    const missing = lint({ states: without }).filter(({ state }) => state === 'NOT_MET');
    expect(missing.map(({ what }) => what)).toEqual(["The notice states the examiner's specialty"]);
  });

  it('does not do for a mental or a second examination', () => {
    expect(statesOf({ isMental: true }, 'US-CA-CCP-2032.310')).toEqual(['NOT_MET']);
    expect(statesOf({ isMental: true, hasOrder: true }, 'US-CA-CCP-2032.310')).toEqual(['MET']);
    expect(statesOf({ isSecond: true }, 'US-CA-CCP-2032.310')).toEqual(['NOT_MET']);
    expect(statesOf({ isMental: null, isSecond: null }, 'US-CA-CCP-2032.310')).toEqual([
      'UNKNOWN',
      'UNKNOWN',
    ]);
    expect(statesOf({ isMental: true }, 'US-CA-CCP-2032.220-D')).toEqual([]);
  });

  it('gives way to an order, which is then asked for what it must state', () => {
    const known = { hasOrder: true, states: everything, distanceMiles: 120 };
    expect(statesOf(known, 'US-CA-CCP-2032.220-C')).toEqual([]);
    expect(statesOf(known, 'US-CA-CCP-2032.320-D')).toEqual(Array(8).fill('MET'));
    expect(statesOf(known, 'US-CA-CCP-2032.320-E')).toEqual(['UNKNOWN']);
  });

  it('is too short in New York with six business days, and says what stands behind the rule', () => {
    const place = { jurisdiction: 'US-NY', forum: 'WORKERS_COMP' } as const;
    const known = { place, servedOn: '2027-05-06', examinedOn: '2027-05-14' };
    const [finding] = lint(known).filter(({ rule }) => rule.id === 'US-NY-WCL-137-NOTICE');
    expect(finding).toMatchObject({ state: 'NOT_MET', verification: 'FROM_SOURCE' });
    expect(statesOf({ ...known, servedOn: '2027-05-05' }, 'US-NY-WCL-137-NOTICE')).toEqual(['MET']);
  });

  it('is between 30 and 60 days in New York', () => {
    const place = { jurisdiction: 'US-NY', forum: 'CIVIL' } as const;
    const at = (examinedOn: string): string[] =>
      statesOf({ place, servedOn: '2027-01-04', service: 'PERSONAL', examinedOn }, 'US-NY-202.17-A');
    expect(at('2027-02-02')).toEqual(['NOT_MET', 'MET']);
    expect(at('2027-02-03')).toEqual(['MET', 'MET']);
    expect(at('2027-03-08')).toEqual(['MET', 'NOT_MET']);
  });

  it('finds nothing where nothing is on file', () => {
    expect(lint({ place: { jurisdiction: 'US-NV', forum: 'CIVIL' } })).toEqual([]);
  });
});
