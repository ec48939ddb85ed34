import { z } from 'zod';
import file from '../../schema/pharmacy/fill-headings.json' with { type: 'json' };
import { type FillColumns, FillField } from './fill-file.types.js';
import { phraseKey } from './medication-table.js';
import { QuantityUnit } from './pharmacology.types.js';

const phrases = z.array(z.string().min(1));

const vocabulary = z
  .strictObject({
    about: z.string().min(1),
    labels: z.record(z.enum(FillField), z.string().min(1)),
    headings: z.record(z.enum(FillField).exclude(['IGNORED']), phrases),
    codes: z.record(z.string().regex(/^[A-Z\d]{3}-[A-Z\d]{2}$/), z.enum(FillField)),
    units: z.record(z.enum(QuantityUnit).exclude(['OTHER']), phrases),
    reversed: phrases,
  })
  .parse(file);

/** What a field is called in front of people. */
export const fillFieldLabel: Readonly<Record<FillField, string>> = vocabulary.labels;

const fieldOfHeading = new Map(
  Object.values(FillField)
    .filter((field) => field !== FillField.IGNORED)
    .flatMap((field) => vocabulary.headings[field].map((heading) => [phraseKey(heading), field])),
);
const unitOfWord = new Map(
  Object.values(QuantityUnit)
    .filter((unit) => unit !== QuantityUnit.OTHER)
    .flatMap((unit) => vocabulary.units[unit].map((word) => [word, unit])),
);
const REVERSED = new Set(vocabulary.reversed);

/** Fields that may take several columns: their cells are read together. */
const SHARED_FIELDS: ReadonlySet<FillField> = new Set([
  FillField.PRESCRIBER_NAME,
  FillField.DIAGNOSIS_CODE,
  FillField.PERSON,
  FillField.IGNORED,
]);
/** Words around a heading that say nothing of its field. */
const FILLER =
  /^(?:rx|claim|drug|pharmacy|the|prescription)\s+|\s+(?:code|number|no|id|mm dd yyyy|yyyymmdd)$/;
/** Titles, addresses and a logo's line stand above the headings, never more than this many. */
const OPENING_RECORDS = 25;

/**
 * The field of each column by its heading. A field has one column, the first that names it; only a prescriber's
 * name and diagnosis codes may be spread over several. What is not recognised is IGNORED.
 */
export function suggestFillColumns(headings: readonly string[]): FillColumns {
  const taken = new Set<FillField>();
  return headings.map((heading) => {
    const field = fieldOf(heading) ?? FillField.IGNORED;
    if (taken.has(field) && !SHARED_FIELDS.has(field)) return FillField.IGNORED;
    taken.add(field);
    return field;
  });
}

/** Fields without which no row can become a fill, and which no column holds. */
export function missingFillFields(columns: FillColumns): readonly FillField[] {
  const hasMedication = columns.includes(FillField.DRUG_NAME) || columns.includes(FillField.NDC);
  return [
    ...(columns.includes(FillField.FILLED_ON) ? [] : [FillField.FILLED_ON]),
    ...(hasMedication ? [] : [FillField.DRUG_NAME]),
  ];
}

/** Fields that more than one column holds although their cells can not be read together. */
export function repeatedFillFields(columns: FillColumns): readonly FillField[] {
  const repeated = columns.filter((field, at) => !SHARED_FIELDS.has(field) && columns.indexOf(field) < at);
  return [...new Set(repeated)];
}

/**
 * Position of the record that holds the headings: of the first records, the one with most headings that are known,
 * two at least. Null when no record looks like headings.
 */
export function fillHeadingRecord(records: readonly (readonly string[])[]): number | null {
  const known = records
    .slice(0, OPENING_RECORDS)
    .map((cells) => new Set(cells.map(fieldOf).filter((field) => field !== null)).size);
  const most = Math.max(0, ...known);
  return most < 2 ? null : known.indexOf(most);
}

/** True when the heading says that its codes have eleven digits: zeros in front may be lost, ten digits not ambiguous. */
export function saysElevenDigits(heading: string): boolean {
  return /(?:^|[^\d])11(?:[^\d]|$)|eleven/i.test(heading);
}

/** What a word for a unit means; OTHER when it is none that we know, null when there is no word. */
export function readQuantityUnit(text: string): QuantityUnit | null {
  const word = phraseKey(text);
  return word === '' ? null : (unitOfWord.get(word) ?? QuantityUnit.OTHER);
}

/** True for a status that says that a claim was taken back or never paid. */
export function saysTakenBack(status: string): boolean {
  return REVERSED.has(phraseKey(status));
}

function fieldOf(heading: string): FillField | null {
  const code = /\b[A-Z\d]{3}-[A-Z\d]{2}\b/.exec(heading.toUpperCase())?.[0];
  const coded = code === undefined ? undefined : vocabulary.codes[code];
  if (coded !== undefined) return coded;
  const spoken = heading.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/#/g, ' number ');
  const whole = phraseKey(spoken);
  const outside = phraseKey(spoken.replace(/\([^)]*\)/g, ' '));
  const candidates = [whole, outside, withoutFiller(whole), withoutFiller(outside)];
  return (
    candidates.map((candidate) => fieldOfHeading.get(candidate)).find((field) => field !== undefined) ?? null
  );
}

const withoutFiller = (heading: string): string => heading.replace(FILLER, '').trim();
