import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ChallengeGround,
  type Fill,
  type MedicationChallenge,
  chronologyOf,
  courseSentences,
  discrepanciesOf,
  discrepancySentence,
  medicationAnswer,
  medicationSentence,
} from '../../../server/pharmacology/index.js';
import { type InventedFill, fillRecords, inventedFill } from './invented-fills.js';

const monthly = (months: readonly string[], fill: InventedFill = {}): Fill[] =>
  months.map((month) => inventedFill({ filledOn: `${month}-01`, ...fill }));

const challenge = (
  ground: ChallengeGround,
  more: Partial<MedicationChallenge> = {},
): MedicationChallenge => ({
  ground,
  medicationClass: 'OPIOID',
  ingredient: null,
  ...more,
});

const answer = (asked: MedicationChallenge, fills: readonly Fill[]) =>
  medicationAnswer(asked, fills).map(
    (fact) => [fact.code, fact.helps, medicationSentence(fact, fills).text] as const,
  );

describe('medicationAnswer', () => {
  it('says that there are no fills, and nothing else', () => {
    expect(answer(challenge('UNNECESSARY'), [])).toEqual([
      ['NO_FILLS', false, 'No fill of opioids is on file.'],
    ]);
  });

  it('does not say that there is no fill of what may be on file under another name', () => {
    const asked = challenge('UNNECESSARY', { ingredient: 'Zyxwunil' });
    expect(answer(asked, monthly(['2024-01']))[0]?.[2]).toBe(
      'No fill is on file under the name Zyxwunil, which the table of names does not have.',
    );
  });

  it('takes the name of a class for the class', () => {
    const fills = monthly(['2024-01']);
    const asked = (ingredient: string) => challenge('TOO_LONG', { medicationClass: null, ingredient });
    expect(medicationAnswer(asked('Opioids'), fills)[0]?.code).toBe('SUPPLY');
    expect(medicationAnswer(asked('muscle relaxant'), fills)[0]?.code).toBe('NO_FILLS');
  });

  it('answers "too long" with the days that were covered, and the gaps between', () => {
    // 1 January and March 1, 2024 for 30 days each: 60 of 90 days, the gap 31 January to 29 February is 30 days.
    const facts = answer(challenge('TOO_LONG'), monthly(['2024-01', '2024-03']));
    expect(facts).toContainEqual([
      'SUPPLY',
      true,
      'Opioids: 2 fills; 60 of 90 days covered, January 1, 2024 to March 30, 2024, oversupply carried over.',
    ]);
    expect(facts).toContainEqual([
      'GAPS',
      true,
      'Opioids: 1 gap in supply, 30 days in all; the longest is 30 days, January 31, 2024 to February 29, 2024.',
    ]);
  });

  it('does not count gaps as help where continued need is disputed', () => {
    const facts = medicationAnswer(challenge('UNNECESSARY'), monthly(['2024-01', '2024-03']));
    expect(facts.find(({ code }) => code === 'GAPS')?.helps).toBe(false);
  });

  it('answers "unsuited" with what the prescriptions record, and no more', () => {
    const fills = [
      ...monthly(['2024-01', '2024-02'], {
        drugName: 'Gabapentin 300 mg capsule',
        diagnosisCodes: ['M54.16'],
      }),
      inventedFill({ filledOn: '2024-03-01', drugName: 'Gabapentin 300 mg capsule' }),
    ];
    const facts = answer(
      challenge('UNSUITED_TO_DIAGNOSIS', { medicationClass: 'NEUROPATHIC_AGENT', ingredient: 'gabapentin' }),
      fills,
    );
    expect(facts).toContainEqual([
      'DIAGNOSES_RECORDED',
      true,
      'A diagnosis is recorded on 2 of 3 fills of gabapentin: M54.16 on 2 fills (chapter: Diseases of the musculoskeletal system and connective tissue).',
    ]);
    expect(facts).toContainEqual([
      'DIAGNOSES_IN_GROUP',
      true,
      'A diagnosis in the ICD-10-CM categories of disorders and injuries of nerves and nerve roots or epilepsy and seizures is recorded on 2 of the 2 fills of gabapentin with any (M54.16). That is what the prescriptions record; it says nothing of whether the diagnosis is right.',
    ]);
    expect(facts).toContainEqual([
      'NO_DIAGNOSIS',
      false,
      'No diagnosis is recorded on 1 of 3 fills of gabapentin.',
    ]);
  });

  it('says when no recorded diagnosis lies in the usual categories', () => {
    const fills = monthly(['2024-01'], { drugName: 'Gabapentin 300 mg capsule', diagnosisCodes: ['E78.5'] });
    const facts = medicationAnswer(challenge('UNSUITED_TO_DIAGNOSIS', { ingredient: 'Neurontin' }), fills);
    expect(facts.find(({ code }) => code === 'NO_DIAGNOSIS_IN_GROUP')?.helps).toBe(false);
  });

  it('answers "over a guideline" with the dose of all opioids beside the numbers that guidelines name', () => {
    // 10 mg x 1 a day x 1.5 = 15 of oxycodone, and 50 mg x 4 x 0.2 = 40 of tramadol: 55 together.
    const fills = [
      ...monthly(['2024-01']),
      ...monthly(['2024-01'], { drugName: 'Tramadol 50 mg tablet', quantity: 120 }),
    ];
    const facts = answer(challenge('OVER_GUIDELINE', { ingredient: 'oxycodone' }), fills);
    expect(facts).toContainEqual([
      'AT_OR_ABOVE_THRESHOLD',
      false,
      'On 30 of 30 days with a dose it is 50 MME or more (50 MME per day is named in the CDC guidelines of 2016 and 2022).',
    ]);
    expect(facts.find(([code]) => code === 'BELOW_THRESHOLD')?.[2]).toMatch(/^On no day .* 90 MME/);
  });

  it('never says that a dose lies below a number while a fill has none', () => {
    const fills = [...monthly(['2024-01']), ...monthly(['2024-01'], { drugName: 'Oxycodone tablet' })];
    const codes = medicationAnswer(challenge('OVER_GUIDELINE'), fills).map(({ code }) => code);
    expect(codes).toContain('NO_DOSE');
    expect(codes).not.toContain('BELOW_THRESHOLD');
  });

  it('states no dose for what is no opioid', () => {
    const fills = monthly(['2024-01'], { drugName: 'Cyclobenzaprine 10 mg tablet' });
    const facts = medicationAnswer(
      challenge('OVER_GUIDELINE', { medicationClass: 'MUSCLE_RELAXANT' }),
      fills,
    );
    expect(facts.map(({ code }) => code)).toContain('DOSE_NOT_DEFINED');
  });

  it('names what does not help: overlaps, early refills, several prescribers, another class', () => {
    const fills = [
      inventedFill({ filledOn: '2024-01-01' }),
      inventedFill({ filledOn: '2024-01-15', prescriber: 'Ben Made-Up' }),
      inventedFill({ filledOn: '2024-01-05', drugName: 'Diazepam 5 mg tablet' }),
    ];
    const hurting = answer(challenge('UNNECESSARY'), fills).filter(([, helps]) => !helps);
    expect(hurting.map(([, , text]) => text)).toEqual(
      expect.arrayContaining([
        'Fills of opioids overlap on 16 days, 16 of them with different prescribers.',
        '1 refill of opioids came more than 7 days before the supply on hand ran out, 16 days at most.',
        'The fills of opioids name 2 prescribers: Ada Invented and Ben Made-Up.',
        'On 30 days the class opioid and the class benzodiazepine are both in supply.',
      ]),
    );
  });

  it('does not say that one person prescribed all when a row names nobody', () => {
    const fills = [...monthly(['2024-01']), ...monthly(['2024-02'], { prescriber: null })];
    const codes = medicationAnswer(challenge('UNNECESSARY'), fills).map(({ code }) => code);
    expect(codes).not.toContain('ONE_PRESCRIBER');
    expect(codes).toContain('PRESCRIBER_NOT_RECORDED');
  });

  it('cites a fill with every sentence, and only fills that count', () => {
    const drugs = ['Oxycodone HCl 10 mg tablet', 'Diazepam 5 mg tablet', 'Lisinopril 10 mg tablet'];
    fc.assert(
      fc.property(fillRecords(drugs), fc.constantFrom(...Object.values(ChallengeGround)), (fills, ground) => {
        const counted = new Set(fills.filter(({ state }) => state === 'COUNTED').map(({ id }) => id));
        for (const fact of medicationAnswer(challenge(ground), fills)) {
          const { text, cites } = medicationSentence(fact, fills);
          expect(fact.fillIds.every((id) => counted.has(id))).toBe(true);
          expect(cites.some(({ kind }) => kind === 'FILL')).toBe(fact.code !== 'NO_FILLS');
          expect(text).toMatch(/^[A-Z0-9].*\.$/);
          expect(text).not.toMatch(/undefined|null|NaN|Infinity/);
        }
      }),
    );
  });
});

describe('chronologyOf', () => {
  it('tells each ingredient from its first fill to its last', () => {
    const fills = [
      ...monthly(['2024-02', '2024-01'], { diagnosisCodes: ['M54.16'] }),
      inventedFill({
        filledOn: '2024-01-03',
        drugName: 'Ibuprofen 800 mg tablet',
        daysSupply: null,
        quantity: 90,
      }),
    ];
    const { courses, entries } = chronologyOf(fills);
    expect(courses.map(({ ingredient, class: medicationClass }) => [ingredient, medicationClass])).toEqual([
      ['oxycodone', 'OPIOID'],
      ['ibuprofen', 'NSAID'],
    ]);
    expect(courses[0]).toMatchObject({
      firstFilledOn: '2024-01-01',
      lastFilledOn: '2024-02-01',
      quantities: [{ unit: 'EACH', quantity: 60 }],
      daysSupplied: 60,
      withoutDiagnosis: 0,
    });
    expect(courses[1]).toMatchObject({ daysSupplied: null, coverage: null });
    expect(entries.map(({ filledOn }) => filledOn)).toEqual(['2024-01-01', '2024-01-03', '2024-02-01']);
  });

  it('makes sentences of a course, each with its rows', () => {
    const [course] = chronologyOf(monthly(['2024-01', '2024-03'], { diagnosisCodes: ['M54.16'] })).courses;
    if (course === undefined) throw new Error('Two fills make a course.');
    const sentences = courseSentences(course);
    expect(sentences.map(({ text }) => text)).toEqual([
      'Oxycodone: 2 fills from January 1, 2024 to March 1, 2024; quantity 60 units; 60 days supplied.',
      'Prescribed by: Ada Invented (2 fills).',
      'Diagnoses recorded with the fills: M54.16 (2 fills).',
      'No supply from January 31, 2024 to February 29, 2024 (30 days).',
    ]);
    expect(sentences.every(({ cites }) => cites.length >= 2)).toBe(true);
  });

  it('stays quick with ten thousand rows', () => {
    const fills = Array.from({ length: 10_000 }, (_, at) =>
      inventedFill({
        filledOn: `20${String(10 + (at % 15))}-0${1 + (at % 9)}-1${at % 10}`,
        daysSupply: 1 + (at % 90),
      }),
    );
    const start = performance.now();
    medicationAnswer(challenge('UNNECESSARY'), fills);
    chronologyOf(fills);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('discrepanciesOf', () => {
  const said = {
    id: 'statement-1',
    statedOn: '2024-06-01',
    medication: 'Oxycodone',
    from: null,
    to: null,
  } as const;
  const found = (statement: Parameters<typeof discrepanciesOf>[0][number], fills: readonly Fill[]) =>
    discrepanciesOf([statement], fills).map((each) => discrepancySentence(each, fills).text);

  it.each([
    [
      'NEVER_TOOK',
      ['2024-01', '2024-02'],
      'The statement says that Oxycodone was never taken; on file up to that day: 2 fills, January 1, 2024 to February 1, 2024.',
    ],
    ['NEVER_TOOK', ['2024-07'], null],
    [
      'TAKES',
      ['2024-05'],
      'The statement of June 1, 2024 says that Oxycodone is taken; the supply on file ends on May 30, 2024.',
    ],
    ['TAKES', ['2024-06'], null],
    ['TAKES', [], 'The statement says that Oxycodone is taken; no fill up to that day is on file.'],
    [
      'STOPPED',
      ['2024-07'],
      'The statement says that Oxycodone was stopped by June 1, 2024; on file after that day: 1 fill, the last of July 1, 2024.',
    ],
    ['STOPPED', ['2024-05'], null],
    ['REASON', [], 'The statement says why Oxycodone was taken; no fill is on file.'],
    [
      'REASON',
      ['2024-05'],
      'The statement says why Oxycodone was taken; no diagnosis is recorded on its 1 fill.',
    ],
  ] as const)('%s with fills of %j', (assertion, months, text) => {
    expect(found({ ...said, assertion }, monthly(months))).toEqual(text === null ? [] : [text]);
  });

  it('compares the start that is stated, give or take a month', () => {
    const takes = { ...said, assertion: 'TAKES', statedOn: '2024-03-10' } as const;
    const fills = monthly(['2024-02', '2024-03']);
    expect(found({ ...takes, from: '2024-01-15' }, fills)).toEqual([]);
    expect(found({ ...takes, from: '2023-12-01' }, fills)[0]).toContain('is later, of February 1, 2024');
    expect(found({ ...takes, from: '2024-03-05' }, monthly(['2024-01', '2024-02', '2024-03']))[0]).toContain(
      'is earlier, of January 1, 2024',
    );
  });

  it('does not say that supply had ended when a fill does not tell its days', () => {
    expect(found({ ...said, assertion: 'TAKES' }, monthly(['2024-01'], { daysSupply: null }))).toEqual([]);
  });

  it('compares nothing under a name that nobody knows', () => {
    expect(found({ ...said, medication: 'the blue pill', assertion: 'TAKES' }, monthly(['2024-05']))).toEqual(
      [
        'No fill is on file under the name the blue pill, which the table of names does not have: the statement is not compared.',
      ],
    );
    expect(
      found({ ...said, medication: 'opioids', assertion: 'NEVER_TOOK' }, monthly(['2024-05'])),
    ).toHaveLength(1);
  });

  it('knows a brand by its ingredient', () => {
    expect(
      found({ ...said, medication: 'Percocet', assertion: 'NEVER_TOOK' }, monthly(['2024-01'])),
    ).toHaveLength(1);
    expect(found({ ...said, medication: 'Soma', assertion: 'NEVER_TOOK' }, monthly(['2024-01']))).toEqual([]);
  });
});
