import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigureKey } from '../../../server/modules/analytics/index.js';

const opinion = { kind: 'OPINION', issue: 'MMI', isNegated: false, year: null };
const UUID = '0192f0c4-7a1b-7c3d-8e4f-5a6b7c8d9e0f';

describe('parseFigureKey', () => {
  it.each([
    ['EXAMINATION', { kind: 'EVERY', year: null, sides: null }],
    ['SIDE.DEFENSE', { kind: 'EVERY', year: null, sides: ['DEFENSE'] }],
    ['SIDE.KNOWN', { kind: 'EVERY', year: null, sides: ['DEFENSE', 'PLAINTIFF', 'NEUTRAL'] }],
    ['YEAR.2023', { kind: 'EVERY', year: 2023, sides: null }],
    ['YEAR.2023.SIDE.UNKNOWN', { kind: 'EVERY', year: 2023, sides: ['UNKNOWN'] }],
    [`CARRIER.${UUID}`, { kind: 'PAYER', measure: 'CARRIER', payer: { id: UUID } }],
    ['LAW_FIRM.KNOWN', { kind: 'PAYER', measure: 'LAW_FIRM', payer: 'KNOWN' }],
    ['VENDOR.UNKNOWN', { kind: 'PAYER', measure: 'VENDOR', payer: 'UNKNOWN' }],
    ['CARRIER.CONCENTRATION', { kind: 'PAYER', measure: 'CARRIER', payer: 'KNOWN' }],
    ['OPINION.MMI.MIXED', { ...opinion, stances: ['MIXED'] }],
    ['OPINION.MMI.UNCODED', { ...opinion, stances: ['UNCODED'] }],
    ['OPINION.MMI.BLANK', { ...opinion, stances: null, isNegated: true }],
    ['OPINION.MMI.TREND', { ...opinion, stances: ['FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT'] }],
    ['YEAR.2023.OPINION.MMI.MIXED', { ...opinion, stances: ['MIXED'], year: 2023 }],
    ['MINUTES.REPORT', { kind: 'MINUTES', source: 'REPORT', minutes: 'KNOWN' }],
    ['MINUTES.REPORT.25', { kind: 'MINUTES', source: 'REPORT', minutes: 25 }],
    ['MINUTES.REPORT.MEDIAN', { kind: 'MINUTES', source: 'REPORT', minutes: 'KNOWN' }],
    ['MINUTES.REPORT.BELOW.20', { kind: 'MINUTES', source: 'REPORT', minutes: { below: 20 } }],
    ['MINUTES.CLAIMANT.UNKNOWN', { kind: 'MINUTES', source: 'CLAIMANT', minutes: 'UNKNOWN' }],
    ['PAGES.BOTH', { kind: 'PAGES', count: 'BOTH', isNegated: false }],
    ['PAGES.SUPPLIED.UNKNOWN', { kind: 'PAGES', count: 'SUPPLIED', isNegated: true }],
    ['PAGES.NOT_ALL_REVIEWED', { kind: 'NOT_ALL_REVIEWED' }],
    ['PAGES.SHARE.0', { kind: 'REVIEWED_PERCENT', percent: 0 }],
    ['FEE', { kind: 'FEE', cents: 'KNOWN' }],
    ['FEE.1500', { kind: 'FEE', cents: { from: 150_000, below: 160_000 } }],
    ['MMI_GAP.-12', { kind: 'MMI_GAP', days: -12 }],
    ['TREATER_PAIR.CAUSATION', { kind: 'TREATER_PAIR', issue: 'CAUSATION', pairs: 'KNOWN' }],
    ['TREATER_PAIR.CAUSATION.UNKNOWN', { kind: 'TREATER_PAIR', issue: 'CAUSATION', pairs: 'UNKNOWN' }],
    [
      'TREATER_PAIR.SURGERY.TREATER_ONLY',
      { kind: 'TREATER_PAIR', issue: 'SURGERY', pairs: { cell: 'TREATER_ONLY' } },
    ],
  ])('reads %s', (key, test) => {
    expect(parseFigureKey(key)).toEqual(test);
  });

  it.each([
    '',
    'examination',
    'EXAMINATION.',
    'EXAMINATION.2023',
    'SIDE',
    'SIDE.defense',
    'SIDE.DEFENSE.2023',
    'SIDE.constructor',
    'YEAR',
    'YEAR.23',
    'YEAR.2023.DEFENSE',
    'YEAR.2023.SIDE',
    'CARRIER',
    'CARRIER.harbor',
    `CARRIER.${UUID.toUpperCase()}`,
    'OPINION.CAUSATION',
    'OPINION.CAUSE.MIXED',
    'OPINION.toString.MIXED',
    'MINUTES.REPORT.025',
    'MINUTES.REPORT.BELOW',
    'MINUTES.REPORT.BELOW.0',
    'MINUTES.REPORT.BELOW.20.5',
    'MINUTES.REPORT.MEDIAN.5',
    'YEAR.2023.OPINION.MMI',
    'OPINION.MMI.TREND.2023',
    'CARRIER.CONCENTRATION.1',
    'MINUTES.REPORT.2.5',
    'MINUTES.REPORT.+5',
    'PAGES',
    'PAGES.SHARE',
    'PAGES.SHARE.-1',
    'PAGES.NOT_ALL_REVIEWED.UNKNOWN',
    'FEE.150',
    'FEE.-100',
    'FEE.100.100',
    'MMI_GAP.-0',
    'TREATER_PAIR',
    'TREATER_PAIR.CAUSATION.MIXED',
    'TREATER_PAIR.CAUSATION.BOTH.1',
    '__proto__',
    'constructor',
  ])('refuses "%s" by name', (key) => {
    expect(() => parseFigureKey(key)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect(() => parseFigureKey(key)).toThrow('is not the key of a figure');
  });

  it('reads or refuses any text, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        try {
          parseFigureKey(key);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
        }
      }),
    );
  });
});
