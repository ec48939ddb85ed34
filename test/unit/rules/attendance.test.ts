import { describe, expect, it } from 'vitest';
import { attendanceAndRecording, type ExaminationAsked } from '../../../server/rules/attendance.js';
import type { RulePlace } from '../../../server/rules/rule.js';
import { RULES } from '../../../server/rules/rules-on-file.js';
import { examinationWord } from '../../../server/rules/wording.js';

const CA: RulePlace = { jurisdiction: 'US-CA', forum: 'CIVIL' };
const asked = (known: Partial<ExaminationAsked>): ExaminationAsked => ({
  kind: 'DME',
  isMental: false,
  on: '2026-11-22',
  ...known,
});

/** "AUDIO YES" and the like, in the order of the rules. */
const permits = (place: RulePlace, known: Partial<ExaminationAsked>): string[] =>
  attendanceAndRecording(place, asked(known), RULES).flatMap((rule) =>
    rule.permits.map(({ what, answer }) => `${what} ${answer}`),
  );

describe('who may be there and what may be recorded', () => {
  it('differs between a physical and a mental examination in California', () => {
    expect(permits(CA, {})).toEqual([
      'ATTORNEY YES',
      'REPRESENTATIVE YES',
      'STENOGRAPHER YES',
      'AUDIO YES',
      'VIDEO BY_AGREEMENT',
    ]);
    expect(permits(CA, { isMental: true })).toEqual(['AUDIO YES', 'ATTORNEY BY_ORDER']);
    expect(permits(CA, { isMental: null })).toHaveLength(7);
  });

  it.each<[string, RulePlace, string[]]>([
    [
      'New York',
      { jurisdiction: 'US-NY', forum: 'WORKERS_COMP' },
      ['AUDIO YES', 'VIDEO YES', 'COMPANION YES'],
    ],
    [
      'Washington, compensation',
      { jurisdiction: 'US-WA', forum: 'WORKERS_COMP' },
      ['AUDIO WITH_NOTICE', 'VIDEO WITH_NOTICE', 'COMPANION YES', 'ATTORNEY NO'],
    ],
    ['Colorado', { jurisdiction: 'US-CO', forum: 'WORKERS_COMP' }, ['AUDIO REQUIRED']],
    ['Nevada, of which nothing is on file', { jurisdiction: 'US-NV', forum: 'CIVIL' }, []],
  ])('is what is on file in %s', (_name, place, expected) => {
    expect(permits(place, {})).toEqual(expected);
  });

  it('begins with the day on which the rule does', () => {
    const place: RulePlace = { jurisdiction: 'US-WA', forum: 'WORKERS_COMP' };
    expect(permits(place, { on: '2023-07-22' })).toEqual([]);
    expect(permits(place, { on: '2023-07-23' })).not.toEqual([]);
  });
});

describe('what an examination is called', () => {
  it('is compulsory before a Florida jury, by a rule that says what stands behind it', () => {
    const { word, rule } = examinationWord({ jurisdiction: 'US-FL', forum: 'CIVIL' }, '2026-11-22', RULES);
    expect([word, rule?.verification]).toEqual(['compulsory medical examination', 'FROM_SOURCE']);
  });

  it.each<[RulePlace | null]>([[null], [CA], [{ jurisdiction: 'US-FL', forum: 'FEDERAL' }]])(
    'is neutral elsewhere',
    (place) => {
      expect(examinationWord(place, '2026-11-22', RULES)).toEqual({
        word: 'medical examination',
        rule: null,
      });
    },
  );
});
