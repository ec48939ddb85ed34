import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfClass, readMedication, strengthText } from '../../../server/pharmacology/index.js';

const read = (drugName: string, strength: string | null = null, form: string | null = null) =>
  readMedication({ drugName, strength, form });

describe('readMedication', () => {
  it.each([
    ['OXYCODONE HCL 10 MG TABLET', 'oxycodone', 'OPIOID', '10 mg', 'TABLET'],
    ['Hydrocodone-Acetaminophen 10-325 mg tab', 'acetaminophen+hydrocodone', 'OPIOID', '10-325 mg', 'TABLET'],
    ['Norco 10/325', 'acetaminophen+hydrocodone', 'OPIOID', '10-325 mg', null],
    [
      'HYDROCODONE BITARTRATE/APAP 7.5MG-325MG/15ML SOLN',
      'acetaminophen+hydrocodone',
      'OPIOID',
      '7.5-325 mg/15 mL',
      'LIQUID',
    ],
    ['Fentanyl 25 mcg/hr patch', 'fentanyl', 'OPIOID', '25 mcg/hr', 'PATCH'],
    ['Duragesic 50 mcg/h', 'fentanyl', 'OPIOID', '50 mcg/hr', 'PATCH'],
    ['Morphine sulfate ER 15 mg 12 hr tablet', 'morphine', 'OPIOID', '15 mg', 'TABLET'],
    ['Methadone 5 mg/5 mL oral solution', 'methadone', 'OPIOID', '5 mg/5 mL', 'LIQUID'],
    ['Cyclobenzaprine 10mg tabs', 'cyclobenzaprine', 'MUSCLE_RELAXANT', '10 mg', 'TABLET'],
    ['Gabapentin 300 mg capsule', 'gabapentin', 'NEUROPATHIC_AGENT', '300 mg', 'CAPSULE'],
    ['Horizant ER 600 mg', 'gabapentin enacarbil', 'NEUROPATHIC_AGENT', '600 mg', null],
    ['DULOXETINE HCL DR 60 MG CAP', 'duloxetine', 'NEUROPATHIC_AGENT', '60 mg', 'CAPSULE'],
    ['Diclofenac sodium 1% gel', 'diclofenac', 'NSAID', '1%', 'TOPICAL'],
    ['Xanax 0.5 mg', 'alprazolam', 'BENZODIAZEPINE', '0.5 mg', null],
    ['Lisinopril 10 mg tablet', 'lisinopril', 'UNCLASSIFIED', '10 mg', 'TABLET'],
    ['Acetaminophen 500 mg tablet', 'acetaminophen', 'UNCLASSIFIED', '500 mg', 'TABLET'],
    ['Codeine-free cough syrup', 'cough', 'UNCLASSIFIED', null, 'LIQUID'],
  ])('%s', (name, key, medicationClass, strength, form) => {
    const medication = read(name);
    expect(medication).toMatchObject({ key, class: medicationClass, form });
    expect(strengthText(medication)).toBe(strength);
  });

  it('matches whole words only', () => {
    expect(read('Apomorphine 10 mg/mL injection').class).toBe('UNCLASSIFIED');
    expect(read('Somatropin 5 mg vial').class).toBe('UNCLASSIFIED');
  });

  it('takes strength and form from cells of their own', () => {
    const medication = read('Oxycodone', '5 mg', 'Tablet');
    expect(medication).toMatchObject({
      form: 'TABLET',
      ingredients: [{ name: 'oxycodone', strength: { amount: 5 } }],
    });
  });

  it('takes the units of the name where the cell beside it has none', () => {
    expect(strengthText(read('Oxycodone 10 mg tablet', '10'))).toBe('10 mg');
    expect(strengthText(read('Oxycodone 10 mg tablet', '5 mg'))).toBe('5 mg');
  });

  it('does not say whose strength it is when there are fewer strengths than ingredients', () => {
    expect(read('Percocet 5 mg tablet').ingredients.map(({ strength }) => strength)).toEqual([null, null]);
  });

  it('counts a combination under its classified ingredient, and in the class of each', () => {
    const medication = read('Hydrocodone-ibuprofen 7.5-200 mg tablet');
    expect(medication.mainIngredient).toBe('hydrocodone');
    expect(isOfClass(medication, 'OPIOID') && isOfClass(medication, 'NSAID')).toBe(true);
  });

  it('gives all strengths of a medication that the table lacks one name', () => {
    expect(read('LISINOPRIL 20 MG TABLET').key).toBe(read('Lisinopril 10 mg').key);
  });

  it('tells long-acting tablets from others of the same strength', () => {
    expect(read('Oxycodone ER 10 mg tablet').productKey).not.toBe(read('Oxycodone 10 mg tablet').productKey);
    expect(read('OxyContin 10 mg').isExtendedRelease).toBe(true);
  });

  it('settles any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.option(fc.string({ maxLength: 20 })), (name, strength) => {
        const medication = read(name, strength);
        expect(medication.ingredients.length).toBeGreaterThan(0);
        expect(medication.key).not.toBe('');
      }),
    );
  });
});
