import {
  type KnownIngredient,
  ingredientsOfPhrase,
  knownIngredient,
  medicationNames,
  phraseKey,
} from './medication-table.js';
import {
  DoseForm,
  type Ingredient,
  type Medication,
  MedicationClass,
  type Strength,
} from './pharmacology.types.js';
import { readStrengths, writtenStrengths } from './read-strength.js';

export type MedicationText = {
  readonly drugName: string;
  /** Cells beside the name; null where the file has none. */
  readonly strength: string | null;
  readonly form: string | null;
};

/** Of a product with two classified ingredients, days are counted by the one whose class stands first. */
const CLASS_ORDER: readonly MedicationClass[] = [
  MedicationClass.OPIOID,
  MedicationClass.BENZODIAZEPINE,
  MedicationClass.MUSCLE_RELAXANT,
  MedicationClass.NEUROPATHIC_AGENT,
  MedicationClass.NSAID,
  MedicationClass.UNCLASSIFIED,
];
const LONGEST_PHRASE = Math.max(...[...ingredientsOfPhrase.keys()].map((phrase) => phrase.split(' ').length));
const FORM_OF = new Map(
  Object.values(DoseForm).flatMap((form) =>
    medicationNames.forms[form].map((word) => [phraseKey(word), form]),
  ),
);
const EXTENDED = new Set(
  [...medicationNames.extendedRelease, ...medicationNames.extendedReleaseBrands].map(phraseKey),
);
const PATCH_BRANDS = new Set(medicationNames.patchBrands.map(phraseKey));
const SALTS = new Set(medicationNames.salts);
/** "Codeine-free": what a product does not have. */
const WITHOUT = /\b[a-z]+[-\s]free\b/gi;

/**
 * What the words of a row say about the medication. Names are matched as whole words against the table of
 * schema/pharmacy; what it does not have is unclassified, and is grouped by its own words without strength and form.
 */
export function readMedication(text: MedicationText): Medication {
  const words = phraseKey(text.drugName.replace(WITHOUT, ' ')).split(' ').filter(Boolean);
  const phrases = phrasesOf([
    ...words,
    ...phraseKey(text.form ?? '')
      .split(' ')
      .filter(Boolean),
  ]);
  const known = knownIn(phrasesOf(words));
  const strengths = strengthsFor(text, known);
  const ingredients =
    known.length === 0 ? [unknownIngredient(words, strengths)] : withStrengths(known, strengths);
  const main = mainOf(ingredients);
  const isExtendedRelease = phrases.some((phrase) => EXTENDED.has(phrase));
  const key = ingredients
    .map(({ name }) => name)
    .sort()
    .join('+');
  return {
    key,
    productKey: [key, writtenStrengths(strengths) ?? '', isExtendedRelease ? 'ER' : ''].join('|'),
    name: displayName(ingredients),
    class: main.class,
    mainIngredient: main.name,
    ingredients,
    form: formOf(phrases, strengths),
    isExtendedRelease,
  };
}

/** The strengths of a medication as a label writes them; null when its text states none. */
export function strengthText(medication: Medication): string | null {
  return writtenStrengths(medication.ingredients.map(({ strength }) => strength));
}

/** True when the medication has an ingredient of the class; a combination can be of two. */
export function isOfClass(medication: Medication, medicationClass: MedicationClass): boolean {
  return medication.ingredients.some((ingredient) => ingredient.class === medicationClass);
}

/** Every run of words, the longest first, so that "ms contin" is met before "contin". */
function phrasesOf(words: readonly string[]): string[] {
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(LONGEST_PHRASE, words.length - at) }, (_length, more) =>
      words.slice(at, at + more + 1).join(' '),
    ).reverse(),
  );
}

function knownIn(phrases: readonly string[]): readonly KnownIngredient[] {
  const names = new Set(phrases.flatMap((phrase) => ingredientsOfPhrase.get(phrase) ?? []));
  // "gabapentin enacarbil" says "gabapentin" as well; the longer name is meant.
  const longest = [...names].filter(
    (name) => ![...names].some((other) => other !== name && other.startsWith(`${name} `)),
  );
  return longest.map(knownIngredient).filter((ingredient) => ingredient !== null);
}

function strengthsFor(text: MedicationText, known: readonly KnownIngredient[]): readonly Strength[] {
  const stated = statedStrengths(readStrengths(text.strength ?? ''), readStrengths(text.drugName));
  return stated.every(({ unit }) => unit === null) && areUsualMilligrams(stated, known)
    ? stated.map((strength) => ({ ...strength, unit: 'MG' }))
    : stated;
}

/** The cell of its own comes before the name, unless it gives bare numbers and the name gives units. */
function statedStrengths(beside: readonly Strength[], named: readonly Strength[]): readonly Strength[] {
  const hasUnit = (strengths: readonly Strength[]): boolean => strengths.some(({ unit }) => unit !== null);
  return beside.length === 0 || (!hasUnit(beside) && hasUnit(named)) ? named : beside;
}

/** "10-325" beside hydrocodone and acetaminophen: acetaminophen comes in 325 milligrams, so both are milligrams. */
function areUsualMilligrams(strengths: readonly Strength[], known: readonly KnownIngredient[]): boolean {
  return (
    strengths.length === known.length &&
    known.some(({ usualMilligrams }, at) => usualMilligrams.includes(strengths[at]?.amount ?? 0))
  );
}

/** As many strengths as ingredients belong to them in order; otherwise nobody can say whose they are. */
function withStrengths(
  known: readonly KnownIngredient[],
  strengths: readonly Strength[],
): readonly Ingredient[] {
  const areTold = strengths.length === known.length;
  return known.map((ingredient, at) => ({
    name: ingredient.name,
    class: ingredient.class,
    strength: areTold ? (strengths[at] ?? null) : null,
  }));
}

/** The words in front of the first number, without salts and forms, so that all strengths share a name. */
function unknownIngredient(words: readonly string[], strengths: readonly Strength[]): Ingredient {
  const end = words.findIndex((word) => /^\d/.test(word));
  const telling = words
    .slice(0, end <= 0 ? undefined : end)
    .filter((word) => !SALTS.has(word) && !FORM_OF.has(word) && !EXTENDED.has(word));
  return {
    name: telling.join(' ') || words.join(' ') || 'not named',
    class: MedicationClass.UNCLASSIFIED,
    strength: strengths.length === 1 ? (strengths[0] ?? null) : null,
  };
}

function mainOf(ingredients: readonly Ingredient[]): Pick<Ingredient, 'name' | 'class'> {
  const rank = (ingredient: Ingredient): number => CLASS_ORDER.indexOf(ingredient.class);
  const [main] = [...ingredients].sort((one, other) => rank(one) - rank(other));
  if (main === undefined || main.class !== MedicationClass.UNCLASSIFIED) {
    return main ?? { name: 'not named', class: MedicationClass.UNCLASSIFIED };
  }
  return {
    name: ingredients
      .map(({ name }) => name)
      .sort()
      .join('+'),
    class: main.class,
  };
}

function displayName(ingredients: readonly Ingredient[]): string {
  const names = ingredients.map(({ name }) => name).join(' / ');
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** The form that the text names, or that a strength per hour, a brand or long-acting tablets leave no doubt about. */
function formOf(phrases: readonly string[], strengths: readonly Strength[]): Medication['form'] {
  const named = phrases.map((phrase) => FORM_OF.get(phrase)).filter((form) => form !== undefined);
  if (named.includes(DoseForm.PATCH)) return DoseForm.PATCH;
  const [first] = named;
  if (first !== undefined) return first;
  const isPatch = phrases.some((phrase) => PATCH_BRANDS.has(phrase));
  return isPatch || strengths.some(({ per }) => per?.unit === 'HOUR') ? DoseForm.PATCH : null;
}
