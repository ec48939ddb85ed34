import { doseFacts } from './dose-facts.js';
import { diagnosisFacts } from './diagnosis-facts.js';
import { ChallengeGround, type MedicationChallenge, type MedicationFact } from './medication-answer.types.js';
import { knownIngredient, phraseKey } from './medication-table.js';
import { type Fill, MedicationClass, medicationClassLabel } from './pharmacology.types.js';
import { prescriberFacts } from './prescriber-facts.js';
import { isOfClass, readMedication } from './read-medication.js';
import { countedFills } from './supply.js';
import { concurrencyFacts, supplyFacts } from './supply-facts.js';

const CLASS_SUBJECT: Record<MedicationClass, string> = {
  MUSCLE_RELAXANT: 'muscle relaxants',
  NEUROPATHIC_AGENT: 'neuropathic agents',
  OPIOID: 'opioids',
  NSAID: 'NSAIDs',
  BENZODIAZEPINE: 'benzodiazepines',
  UNCLASSIFIED: 'medications of no class on file',
};

/** "muscle relaxant", "Opioids": classes as people name them. */
const CLASS_OF_WORDS = new Map(
  Object.values(MedicationClass)
    .filter((each) => each !== MedicationClass.UNCLASSIFIED)
    .flatMap((each): [string, MedicationClass][] => [
      [phraseKey(medicationClassLabel[each]), each],
      [phraseKey(CLASS_SUBJECT[each]), each],
    ]),
);

/**
 * What the fills say to a challenge: first what answers it, then what does not help. The facts are what prescriptions
 * and pharmacies recorded; that a medication was right is for a physician to say.
 */
export function medicationAnswer(
  challenge: MedicationChallenge,
  fills: readonly Fill[],
): readonly MedicationFact[] {
  const subject = subjectOf(challenge);
  const disputed = fillsOf(challenge, fills);
  if (disputed.length === 0) {
    const isKnown = challenge.ingredient === null || isKnownName(challenge.ingredient);
    return [{ code: 'NO_FILLS', subject, isKnownName: isKnown, helps: false, fillIds: [] }];
  }
  const facts = factsFor(challenge, { subject, disputed, fills });
  return [...facts.filter(({ helps }) => helps), ...facts.filter(({ helps }) => !helps)];
}

/** The counted fills of what a challenge disputes, in order of days; "opioids" as a name means the class. */
export function fillsOf(
  { ingredient, medicationClass }: Pick<MedicationChallenge, 'ingredient' | 'medicationClass'>,
  fills: readonly Fill[],
): readonly Fill[] {
  const named = ingredient === null ? undefined : CLASS_OF_WORDS.get(phraseKey(ingredient));
  const isMeant =
    ingredient !== null && named === undefined
      ? isOfName(ingredient)
      : isOfGivenClass(named ?? medicationClass);
  return countedFills(fills).filter(({ medication }) => isMeant(medication));
}

/** True when the table has an ingredient of the name, or it is the name of a class. */
export function isKnownName(name: string): boolean {
  if (CLASS_OF_WORDS.has(phraseKey(name))) return true;
  return readMedication({ drugName: name, strength: null, form: null }).ingredients.some(
    (ingredient) => knownIngredient(ingredient.name) !== null,
  );
}

type IsMeant = (medication: Fill['medication']) => boolean;

function isOfGivenClass(medicationClass: MedicationClass | null): IsMeant {
  if (medicationClass === null) return () => false;
  return medicationClass === MedicationClass.UNCLASSIFIED
    ? (medication) => medication.class === medicationClass
    : (medication) => isOfClass(medication, medicationClass);
}

/** Any ingredient that both names have; a name that the table lacks must be the one of the row, word for word. */
function isOfName(name: string): IsMeant {
  const meant = readMedication({ drugName: name, strength: null, form: null });
  const names = new Set(meant.ingredients.map((ingredient) => ingredient.name));
  const telling = meant.class === MedicationClass.UNCLASSIFIED ? names : new Set([meant.mainIngredient]);
  return (medication) =>
    medication.ingredients.some((ingredient) => telling.has(ingredient.name)) ||
    phraseKey(medication.name) === phraseKey(name);
}

type Disputed = {
  readonly subject: string;
  readonly disputed: readonly Fill[];
  readonly fills: readonly Fill[];
};

function factsFor(
  { ground }: MedicationChallenge,
  { subject, disputed, fills }: Disputed,
): readonly MedicationFact[] {
  const supply = supplyFacts(subject, disputed, fills, ground === ChallengeGround.TOO_LONG);
  const prescribers = prescriberFacts(subject, disputed);
  switch (ground) {
    case ChallengeGround.TOO_LONG:
      return [...supply, ...diagnosisFacts(subject, disputed), ...prescribers];
    case ChallengeGround.UNSUITED_TO_DIAGNOSIS:
      return [...diagnosisFacts(subject, disputed), ...prescribers, ...supply];
    case ChallengeGround.OVER_GUIDELINE:
      return [
        ...doseFacts(subject, disputed, fills),
        ...supply,
        ...prescribers,
        ...concurrencyFacts(disputed, fills),
      ];
    case ChallengeGround.UNNECESSARY:
      return [
        ...diagnosisFacts(subject, disputed),
        ...supply,
        ...prescribers,
        ...concurrencyFacts(disputed, fills),
      ];
  }
}

function subjectOf({ ingredient, medicationClass }: MedicationChallenge): string {
  if (ingredient !== null) return ingredient.trim();
  return CLASS_SUBJECT[medicationClass ?? MedicationClass.UNCLASSIFIED];
}
