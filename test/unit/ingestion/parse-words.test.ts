import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmSide, Issue, Stance } from '../../../server/kernel/vocabulary.js';
import { parseKind } from '../../../server/modules/ingestion/reading/values/parse-kind.js';
import { parseSide } from '../../../server/modules/ingestion/reading/values/parse-side.js';
import { parseStance } from '../../../server/modules/ingestion/reading/values/parse-stance.js';
import { wordKey } from '../../../server/modules/ingestion/reading/values/word-key.js';

describe('wordKey', () => {
  it.each([
    ['N/A', 'n a'],
    ['n. a.', 'n a'],
    ['Défense', 'defense'],
    ["Plaintiff's", 'plaintiffs'],
    ['Δ', 'δ'],
    ['--', ''],
  ])('%j is %j', (text, key) => {
    expect(wordKey(text)).toBe(key);
  });
});

describe('parseSide', () => {
  it.each([
    ['D', 'DEFENSE'],
    ['def.', 'DEFENSE'],
    ['Defense counsel', 'DEFENSE'],
    ['Employer/carrier', 'DEFENSE'],
    ['Δ', 'DEFENSE'],
    ['P', 'PLAINTIFF'],
    ["Plaintiff's attorney", 'PLAINTIFF'],
    ['Applicant', 'PLAINTIFF'],
    ['court', 'NEUTRAL'],
    ['Court-ordered', 'NEUTRAL'],
    ['agreed (joint)', 'NEUTRAL'],
    ['Panel QME', 'NEUTRAL'],
    ['unk', 'UNKNOWN'],
    ['banana', null],
    ['defense and plaintiff', null],
    ['Smith LLP', null],
  ])('reads %j as %s in any firm', (text, expected) => {
    expect(parseSide(text, 'PLAINTIFF')).toBe(expected);
    expect(parseSide(text, 'DEFENSE')).toBe(expected);
  });

  it.each([
    ['our side', 'PLAINTIFF', 'PLAINTIFF'],
    ['our side', 'DEFENSE', 'DEFENSE'],
    ['opposing counsel', 'PLAINTIFF', 'DEFENSE'],
    ['opposing counsel', 'DEFENSE', 'PLAINTIFF'],
  ] as const)('reads %j in a %s firm as %s', (text, ownSide, expected) => {
    expect(parseSide(text, ownSide)).toBe(expected);
  });
});

describe('parseKind', () => {
  it.each([
    ['PQME', 'QME'],
    ['Panel QME', 'QME'],
    ['QME re-evaluation', 'QME'],
    ['AME', 'AME'],
    ['agreed', 'AME'],
    ['Rule 35', 'RULE_35'],
    ['FRCP 35', 'RULE_35'],
    ['Record review only', 'RECORD_REVIEW'],
    ['DME', 'DME'],
    ['CCP 2032', 'DME'],
    ['Designated Doctor', 'DESIGNATED_DOCTOR'],
    ['QME / AME', null],
    ['knee', null],
  ])('reads %j as %s', (text, expected) => {
    expect(parseKind(text)).toBe(expected);
  });
});

const stance = (text: string, ownSide: FirmSide, issue: Issue = 'CAUSATION', heading = 'Opinion') =>
  parseStance(text, { issue, heading, ownSide });

describe('parseStance', () => {
  it.each([
    ['DEF', 'FAVORS_DEFENSE'],
    ['favors defense', 'FAVORS_DEFENSE'],
    ['FAVORS_DEFENSE', 'FAVORS_DEFENSE'],
    ['leans slightly defense', 'FAVORS_DEFENSE'],
    ['adverse to plaintiff', 'FAVORS_DEFENSE'],
    ['PLTF', 'FAVORS_CLAIMANT'],
    ['favors claimant', 'FAVORS_CLAIMANT'],
    ['unfavorable for the carrier', 'FAVORS_CLAIMANT'],
    ['not favorable to defense', 'FAVORS_CLAIMANT'],
    ['Partial', 'MIXED'],
    ['partially favorable', 'MIXED'],
    ['50/50', 'MIXED'],
    ['deferred', 'UNDETERMINED'],
    ['Needs records', 'UNDETERMINED'],
    ['N/A', 'NOT_ADDRESSED'],
    ['silent', 'NOT_ADDRESSED'],
    ['see letter', null],
    ['not defense', null],
    ['for defense and plaintiff', null],
    ['good bad', null],
    ['', null],
  ])('reads %j as %s in any firm', (text, expected) => {
    expect(stance(text, 'PLAINTIFF')).toBe(expected);
    expect(stance(text, 'DEFENSE')).toBe(expected);
  });

  it.each([
    ['favorable', 'FAVORS_CLAIMANT', 'FAVORS_DEFENSE'],
    ['for client', 'FAVORS_CLAIMANT', 'FAVORS_DEFENSE'],
    ['helpful to us', 'FAVORS_CLAIMANT', 'FAVORS_DEFENSE'],
    ['adverse', 'FAVORS_DEFENSE', 'FAVORS_CLAIMANT'],
    ['against client', 'FAVORS_DEFENSE', 'FAVORS_CLAIMANT'],
    ['not favorable', 'FAVORS_DEFENSE', 'FAVORS_CLAIMANT'],
    ['favors opposing side', 'FAVORS_DEFENSE', 'FAVORS_CLAIMANT'],
  ])('reads %j as %s in a plaintiff firm and as %s in a defense firm', (text, plaintiff, defense) => {
    expect(stance(text, 'PLAINTIFF')).toBe(plaintiff);
    expect(stance(text, 'DEFENSE')).toBe(defense);
  });

  it.each([
    ['CAUSATION', 'Causation', 'no', 'FAVORS_DEFENSE'],
    ['CAUSATION', 'Causation', 'yes', 'FAVORS_CLAIMANT'],
    ['CAUSATION', 'Unrelated?', 'yes', 'FAVORS_DEFENSE'],
    ['PRE_EXISTING', 'Pre-existing?', 'Y', 'FAVORS_DEFENSE'],
    ['TREATMENT_NECESSITY', 'Tx necessary?', 'N', 'FAVORS_DEFENSE'],
    ['TREATMENT_NECESSITY', 'Tx denied?', 'N', 'FAVORS_CLAIMANT'],
    ['MMI', 'At MMI', 'TRUE', 'FAVORS_DEFENSE'],
    ['MMI', 'MMI', 'not at MMI', 'FAVORS_CLAIMANT'],
    ['MEDICATION', 'Meds appropriate?', 'no', 'FAVORS_DEFENSE'],
    ['MEDICATION', 'Meds disputed?', 'no', 'FAVORS_CLAIMANT'],
    ['MEDICATION', 'Meds', 'yes', null],
    ['SEVERITY', 'Severity', 'yes', null],
    ['CREDIBILITY', 'Malingering?', 'no', 'FAVORS_CLAIMANT'],
    ['CAUSATION', 'Causation', 'not causally related', 'FAVORS_DEFENSE'],
    ['TREATMENT_NECESSITY', 'Treatment', 'medically necessary', 'FAVORS_CLAIMANT'],
  ] as const)('on %s, under %j, reads %j as %s', (issue, heading, text, expected) => {
    expect(stance(text, 'PLAINTIFF', issue, heading)).toBe(expected);
  });

  it('treats both parties alike: exchanging their names exchanges the stance', () => {
    const opposite: Record<string, Stance> = {
      FAVORS_DEFENSE: 'FAVORS_CLAIMANT',
      FAVORS_CLAIMANT: 'FAVORS_DEFENSE',
    };
    const phrase = fc.tuple(
      fc.constantFrom('', 'not'),
      fc.constantFrom('favors', 'favorable to', 'for', 'supports', 'adverse to', 'against', 'hurts'),
    );
    fc.assert(
      fc.property(phrase, fc.constantFrom<FirmSide>('PLAINTIFF', 'DEFENSE'), ([negation, words], ownSide) => {
        const about = (party: string) => stance(`${negation} ${words} ${party}`, ownSide);
        const defense = about('defense');
        expect(defense).not.toBeNull();
        expect(about('plaintiff')).toBe(opposite[defense ?? '']);
        expect(about('client')).toBe(about(ownSide === 'DEFENSE' ? 'defense' : 'plaintiff'));
      }),
    );
  });
});
