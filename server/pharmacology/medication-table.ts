import { z } from 'zod';
import classes from '../../schema/pharmacy/medication-classes.json' with { type: 'json' };
import { DoseForm, MedicationClass } from './pharmacology.types.js';

const word = z.string().regex(/^[a-z0-9][a-z0-9 -]*$/);
const words = z.array(word);

const ingredient = z.strictObject({
  name: word,
  class: z.enum(MedicationClass).exclude(['UNCLASSIFIED']),
  brands: words,
  shortForms: words.optional(),
  /** Why the class is what it is, where a reader may expect another. */
  note: z.string().min(1).optional(),
  isOralOnly: z.boolean().optional(),
});

const companion = z.strictObject({
  name: word,
  shortForms: words,
  usualMilligrams: z.array(z.number().positive()).optional(),
});

const table = z.strictObject({
  about: z.string().min(1),
  version: z.iso.date(),
  source: z.string().min(1),
  /** Who compared the table with a drug database; null: nobody yet. */
  reviewedBy: z.string().min(1).nullable(),
  ingredients: z.array(ingredient),
  companions: z.array(companion),
  combinations: z.array(z.strictObject({ brand: word, ingredients: words.min(2) })),
  salts: words,
  forms: z.record(z.enum(DoseForm), words),
  extendedRelease: words,
  extendedReleaseBrands: words,
  patchBrands: words,
});

/** The reviewed file of names; a mistake in it stops the process at start. */
export const medicationNames = table.parse(classes);

/** What a page says about the table of classes. */
export const MEDICATION_TABLE = {
  version: medicationNames.version,
  source: medicationNames.source,
  reviewedBy: medicationNames.reviewedBy,
} as const;

/** What the table knows of one substance. */
export type KnownIngredient = {
  readonly name: string;
  readonly class: MedicationClass;
  readonly isOralOnly: boolean;
  readonly usualMilligrams: readonly number[];
  readonly note: string | null;
};

const known = new Map<string, KnownIngredient>([
  ...medicationNames.companions.map((entry): [string, KnownIngredient] => [
    entry.name,
    {
      name: entry.name,
      class: MedicationClass.UNCLASSIFIED,
      isOralOnly: false,
      usualMilligrams: entry.usualMilligrams ?? [],
      note: null,
    },
  ]),
  ...medicationNames.ingredients.map((entry): [string, KnownIngredient] => [
    entry.name,
    {
      name: entry.name,
      class: entry.class,
      isOralOnly: entry.isOralOnly ?? false,
      usualMilligrams: [],
      note: entry.note ?? null,
    },
  ]),
]);

/** The substance of that name; null when the table does not have it. */
export function knownIngredient(name: string): KnownIngredient | null {
  return known.get(name) ?? null;
}

/** Each name, short form or brand, as its words, with the ingredients that it stands for. */
export const ingredientsOfPhrase: ReadonlyMap<string, readonly string[]> = new Map([
  ...medicationNames.ingredients.flatMap(({ name, brands, shortForms = [] }) =>
    [name, ...brands, ...shortForms].map((phrase): [string, string[]] => [phraseKey(phrase), [name]]),
  ),
  ...medicationNames.companions.flatMap(({ name, shortForms }) =>
    [name, ...shortForms].map((phrase): [string, string[]] => [phraseKey(phrase), [name]]),
  ),
  ...medicationNames.combinations.map((entry): [string, string[]] => [
    phraseKey(entry.brand),
    entry.ingredients,
  ]),
]);

for (const { brand, ingredients } of medicationNames.combinations) {
  const stranger = ingredients.find((name) => !known.has(name));
  if (stranger !== undefined)
    throw new Error(`The combination ${brand} names ${stranger}, which is not listed.`);
}

/** Words of a name, apart from case and what separates them. */
export function phraseKey(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
}
