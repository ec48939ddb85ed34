import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { DoseSteps, SupplyLanes } from '../../../../client/charts/index.js';
import {
  doseSteps,
  doseWords,
  namedDoses,
  supplyGroups,
  supplyReading,
  supplyWords,
} from '../../../../client/features/pharmacy/record-picture.js';
import type {
  MedicationRecordPictureFragment,
  MedicationSupplyLaneFragment,
} from '../../../../client/generated/graphql.js';

/** An invented medication: one month, a gap of four days, and a second month that overlaps by one. */
function supply(overrides: Partial<MedicationSupplyLaneFragment> = {}): MedicationSupplyLaneFragment {
  return {
    key: 'oxycodone',
    name: 'Oxycodone',
    medicationClass: 'OPIOID',
    fills: 2,
    firstFilledOn: '2024-01-01',
    lastFilledOn: '2024-02-04',
    lastCoveredOn: '2024-03-04',
    daysSupplied: 60,
    coveredDays: 60,
    windowDays: 64,
    share: 60 / 64,
    prescribers: ['Ada Invented'],
    diagnosisCodes: ['M54.16'],
    sentence: '',
    spans: [
      { from: '2024-01-01', to: '2024-01-30' },
      { from: '2024-02-04', to: '2024-03-04' },
    ],
    gaps: [{ from: '2024-01-31', to: '2024-02-03', days: 4 }],
    overlaps: [],
    earlyRefills: [],
    ...overrides,
  };
}

function record(overrides: Partial<MedicationRecordPictureFragment> = {}): MedicationRecordPictureFragment {
  return {
    from: '2024-01-01',
    to: '2024-03-04',
    fills: 2,
    unclassified: 0,
    notes: [],
    medications: [supply()],
    doses: [
      { from: '2024-01-01', to: '2024-01-30', mmePerDay: 45, isComplete: true },
      { from: '2024-02-04', to: '2024-03-04', mmePerDay: 60, isComplete: false },
    ],
    doseMethod: {
      factorsVersion: 'CDC 2022',
      citation: 'A guideline',
      verification: 'From a secondary source.',
      peak: 60,
      peakOn: '2024-02-04',
      withoutFactor: [],
      caveats: [],
      thresholds: [{ mmePerDay: 50, daysAtOrAbove: 30, source: 'a text names 50' }],
    },
    concurrency: [],
    ...overrides,
  };
}

const markupOf = (element: ReturnType<typeof createElement>): string =>
  renderToStaticMarkup(createElement(MemoryRouter, null, element));

describe('supplyReading', () => {
  it('says days covered, gaps, overlaps and early refills in words', () => {
    const overlaps = [{ from: '2024-02-04', to: '2024-02-04', days: 1, isSamePrescriber: true }];
    const earlyRefills = [{ fillId: 'a', on: '2024-02-04', daysBefore: 8 }];
    expect(supplyReading(supply({ overlaps, earlyRefills }))).toBe(
      '2 fills; 60 of 64 days covered; 1 gap, 4 days in all; overlaps on 1 day; 1 early refill.',
    );
    expect(supplyReading(supply({ gaps: [] }))).toBe('2 fills; 60 of 64 days covered; no gap.');
  });

  it('states no days where no row does', () => {
    expect(supplyReading(supply({ windowDays: 0, coveredDays: 0, fills: 1 }))).toBe(
      '1 fill; no row states for how many days.',
    );
  });
});

describe('supplyGroups', () => {
  it('puts medications under their class in one order, and classes side by side last', () => {
    const medications = [
      supply(),
      supply({ key: 'x', name: 'Invented drug', medicationClass: 'UNCLASSIFIED' }),
      supply({ key: 'tizanidine', name: 'Tizanidine', medicationClass: 'MUSCLE_RELAXANT' }),
    ];
    const concurrency = [
      { classes: ['OPIOID', 'MUSCLE_RELAXANT'] as const, from: '2024-01-01', to: '2024-01-10', days: 10 },
      { classes: ['OPIOID', 'MUSCLE_RELAXANT'] as const, from: '2024-02-04', to: '2024-02-08', days: 5 },
    ].map((both) => ({ ...both, classes: [...both.classes] }));
    const groups = supplyGroups(record({ medications, concurrency }));
    expect(groups.map(({ label, lanes }) => [label, lanes.map((lane) => lane.label)])).toEqual([
      ['Muscle relaxants', ['Tizanidine']],
      ['Opioids', ['Oxycodone']],
      ['Without a class', ['Invented drug']],
      ['Two classes at once', ['Opioids and Muscle relaxants']],
    ]);
    expect(groups.at(-1)?.lanes[0]?.reading).toBe('15 days with both in supply, as dispensed.');
  });
});

describe('the pictures', () => {
  it('carry every stretch of supply and every gap as a table for those who do not see them', () => {
    const found = record();
    const html = markupOf(
      createElement(SupplyLanes, { words: supplyWords(found), days: found, groups: supplyGroups(found) }),
    );
    expect(html).toContain('2 fills of 1 medication from Jan 1, 2024 to Mar 4, 2024');
    expect(html).toContain('60 of 64 days covered');
    expect(html.split('chart-tone-accent').length - 1).toBeGreaterThanOrEqual(2);
  });

  it('state the highest dose and the doses that texts name, and break the line where a dose is not whole', () => {
    const found = record();
    const html = markupOf(
      createElement(DoseSteps, {
        words: doseWords(found),
        days: found,
        steps: doseSteps(found),
        named: namedDoses(found),
      }),
    );
    expect(html).toContain('at most 60 MME per day, first on Feb 4, 2024');
    expect(html).toContain('Highest: 60 or more');
    expect(html).toContain('a text names 50');
    expect(html).toContain('chart-broken');
  });

  it('say so when no dose can be stated', () => {
    const none = record().doseMethod;
    expect(doseWords(record({ doseMethod: { ...none, peak: null, peakOn: null } })).title).toBe(
      'No dose of opioids can be stated',
    );
  });
});
