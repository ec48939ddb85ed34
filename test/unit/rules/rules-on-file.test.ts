import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleSchema } from '../../../server/rules/rule.js';
import { RULES, ruleOnFile } from '../../../server/rules/rules-on-file.js';

const directory = join(import.meta.dirname, '../../../schema/rules');
const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));

describe('the rules on file', () => {
  it('each have an id of their own and are found by it', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) expect(ruleOnFile(rule.id)).toBe(rule);
    expect(ruleOnFile('US-CA-NOWHERE')).toBeNull();
  });

  it('each say what stands behind them, and where it was read unless it is from memory', () => {
    for (const { id, verification, checked } of RULES) {
      expect([id, checked === null]).toEqual([id, verification === 'FROM_MEMORY']);
    }
  });

  it('are of the jurisdiction that their id begins with', () => {
    const strangers = RULES.filter(({ id, jurisdiction }) => !id.startsWith(`${jurisdiction}-`));
    expect(strangers.map(({ id }) => id)).toEqual([]);
  });

  it('do not have the presumption for treating physicians that California repealed', () => {
    expect(texts.filter((text) => /4062\.9/.test(text))).toEqual([]);
  });

  it('name no person and no side as anything but what the law calls them', () => {
    const words = /\bbias(ed)?\b|hired gun|fraud|\bdoctor\b|\bpatient\b/i;
    // The Texas rules speak of the designated doctor, and of bias as a subject of discovery.
    const own = new Set(['US-TX-192.3-E', 'US-TX-28-TAC-127.100']);
    const found = RULES.filter(({ id, text }) => !own.has(id) && words.test(text));
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['a state of verification', { verification: undefined }],
    ['a known topic', { topic: 'ADVICE' }],
    ['a jurisdiction', { jurisdiction: 'California' }],
    ['a public page by https', { link: 'http://example.test' }],
    ['no field of its own', { note: 'x' }],
  ])('need %s', (_what, change) => {
    const [rule] = RULES;
    expect(ruleSchema.safeParse(rule).success).toBe(true);
    expect(ruleSchema.safeParse({ ...rule, ...change }).success).toBe(false);
  });
});
