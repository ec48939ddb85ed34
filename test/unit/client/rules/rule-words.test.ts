import { describe, expect, it } from 'vitest';
import { EMPTY_NOTICE, noticeInput } from '../../../../client/features/rules/notice-input.js';
import { jurisdictionsOf, ruleAddress, ruleGroups } from '../../../../client/features/rules/rule-search.js';
import {
  effectiveWords,
  MATTER_EVENTS,
  NOTICE_ITEMS,
  RULE_TOPICS,
  ruleStateLabel,
  SERVICE_METHODS,
} from '../../../../client/features/rules/rule-words.js';
import type { RuleWordsFragment } from '../../../../client/generated/graphql.js';
import {
  MatterEvent,
  NoticeItem,
  RuleTopic,
  ServiceMethod,
} from '../../../../server/rules/rule-vocabulary.js';
import { jurisdictionLabel } from '../../../../client/lib/us-states.js';
import { RULES } from '../../../../server/rules/rules-on-file.js';

const rule = (change: Partial<RuleWordsFragment>): RuleWordsFragment => ({
  id: 'US-CA-A',
  jurisdiction: 'US-CA',
  forums: ['CIVIL'],
  concerns: 'ANY',
  topic: 'NOTICE',
  citation: 'CCP 1',
  effectiveFrom: null,
  effectiveTo: null,
  text: 'An invented rule on the demand.',
  permits: [],
  link: null,
  verification: 'FROM_MEMORY',
  checkedOn: null,
  checkedIn: null,
  ...change,
});

describe('what stands behind a rule', () => {
  it('is said in words, with the day where its text was read', () => {
    expect(ruleStateLabel('VERIFIED', '2026-11-22')).toBe('Verified on Nov 22, 2026');
    expect(ruleStateLabel('FROM_SOURCE', '2026-11-22')).toBe('From a secondary source');
    expect(ruleStateLabel('FROM_MEMORY')).toBe('From memory: compare before relying');
  });

  it('is not taken for the days on which it applies', () => {
    expect(effectiveWords({ effectiveFrom: null, effectiveTo: null })).toBe('first day not on file');
    expect(effectiveWords({ effectiveFrom: '2013-01-01', effectiveTo: null })).toBe('from Jan 1, 2013');
    expect(effectiveWords({ effectiveFrom: '2013-01-01', effectiveTo: '2020-12-31' })).toBe(
      'from Jan 1, 2013, until Dec 31, 2020',
    );
  });
});

describe('the list of rules', () => {
  const rules = [
    rule({ id: 'US-NY-A', jurisdiction: 'US-NY' }),
    rule({ id: 'US-CA-B', topic: 'DEADLINE', text: 'Answer within twenty days.' }),
    rule({ id: 'US-A', jurisdiction: 'US', citation: 'Rule 35' }),
    rule({}),
  ];
  const titles = (change: Partial<Parameters<typeof ruleGroups>[1]>): string[] =>
    ruleGroups(rules, { jurisdiction: null, topic: null, search: '', ...change }).map(({ title }) => title);

  it('is grouped by jurisdiction, federal first, and then by topic', () => {
    expect(titles({})).toEqual([
      'Federal: notice',
      'California: notice',
      'California: time limits',
      'New York: notice',
    ]);
  });

  it('is narrowed by jurisdiction, topic and words, of which every one must stand', () => {
    expect(titles({ jurisdiction: 'US-CA', topic: 'DEADLINE' })).toEqual(['California: time limits']);
    expect(titles({ search: 'TWENTY answer' })).toEqual(['California: time limits']);
    expect(titles({ search: 'twenty demand' })).toEqual([]);
  });

  it('finds one rule by the address of its id', () => {
    const search = new URL(ruleAddress('US-NY-A'), 'http://example.test').searchParams.get('search');
    expect(titles({ search: search ?? '' })).toEqual(['New York: notice']);
  });

  it('has a name for every jurisdiction on file, and every word of the API', () => {
    expect(jurisdictionsOf(RULES).filter((code) => jurisdictionLabel(code) === code)).toEqual([]);
    expect([...RULE_TOPICS].sort()).toEqual(Object.keys(RuleTopic).sort());
    expect([...MATTER_EVENTS].sort()).toEqual(Object.keys(MatterEvent).sort());
    expect([...SERVICE_METHODS].sort()).toEqual(Object.keys(ServiceMethod).sort());
    expect([...NOTICE_ITEMS].sort()).toEqual(Object.keys(NoticeItem).sort());
  });
});

describe('a notice as typed', () => {
  const place = { jurisdiction: 'US-CA', forum: 'CIVIL' } as const;

  it('says nothing of what is not known', () => {
    expect(noticeInput(EMPTY_NOTICE, place)).toEqual({
      ...place,
      servedOn: null,
      service: null,
      examinedOn: null,
      distanceMiles: null,
      isMental: null,
      isSecond: null,
      hasOrder: null,
      hasPainfulTest: null,
      states: [],
      omits: [],
    });
  });

  it('keeps stated, left out and not known apart', () => {
    const stated = { TIME: 'YES', PLACE: 'NO', SCOPE: 'UNKNOWN' } as const;
    const input = noticeInput({ ...EMPTY_NOTICE, isMental: 'NO', stated }, place);
    expect([input.states, input.omits, input.isMental]).toEqual([['TIME'], ['PLACE'], false]);
  });

  it.each([
    ['12', 12],
    [' 80 ', 80],
    ['about 12', null],
    ['', null],
  ])('reads "%s" as %s miles', (distanceMiles, miles) => {
    expect(noticeInput({ ...EMPTY_NOTICE, distanceMiles }, place).distanceMiles).toBe(miles);
  });
});
