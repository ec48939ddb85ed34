import { cite } from '../../cite.js';
import { SectionKind } from '../../report-reading.types.js';
import { claimantSurname, sameLetters, titledNamesIn } from './claimant-surname.js';
import { MismatchKind, type CopyMismatch, type MismatchRule } from './copy-mismatch.types.js';
import { otherPeopleSpokenOf, toldSentences, type ToldSentence } from './told-sentence.js';

/** Sentences that agree before one that does not is a slip. */
const FEWEST_AGREEING = 5;
/** More disagreeing ones are somebody else who was not recognised. */
const MOST_SLIPS = 2;

const MALE = /\b(?:he|him|his|himself)\b/i;
const FEMALE = /\b(?:she|her|hers|herself)\b/i;
const AGED = /\byear[- ]old\b[^.]{0,60}?\b(man|male|gentleman|woman|female|lady)\b/i;

type Sex = 'MALE' | 'FEMALE';
type Telling = { readonly sentence: ToldSentence; readonly sexes: ReadonlyMap<Sex, string> };

/** A report on a man with a sentence on a woman, or the other way about, where nobody else is spoken of. */
export const sexMismatches: MismatchRule = (document, structure, known) => {
  const sentences = toldSentences(document.text, structure);
  const surname = claimantSurname(sentences, known);
  const ofOthers = otherPeopleSpokenOf(withoutAge(sentences));
  const tellings = sentences.flatMap((sentence, index): Telling[] => {
    if (sentence.section === SectionKind.RECORDS_REVIEWED || sentence.section === SectionKind.HEADER)
      return [];
    if (ofOthers[index] === true) return [];
    const sexes = sexesIn(sentence.text, surname);
    return sexes.size === 0 ? [] : [{ sentence, sexes }];
  });
  const men = tellings.filter(({ sexes }) => sexes.has('MALE') && sexes.size === 1);
  const women = tellings.filter(({ sexes }) => sexes.has('FEMALE') && sexes.size === 1);
  const [agreeing, other]: [Telling[], Sex] = men.length >= women.length ? [men, 'FEMALE'] : [women, 'MALE'];
  const slips = tellings.filter(({ sexes }) => sexes.has(other));
  const [first] = agreeing;
  if (first === undefined || agreeing.length < FEWEST_AGREEING || slips.length > MOST_SLIPS) return [];
  return slips.map(({ sentence, sexes }): CopyMismatch => {
    const [said] = first.sexes.values();
    return {
      kind: MismatchKind.SEX,
      here: cite(document, sentence),
      says: sexes.get(other) ?? '',
      there: cite(document, first.sentence),
      otherSays: said ?? '',
      confidence: agreeing.length >= 10 ? 0.9 : 0.8,
    };
  });
};

/** "A 40-year-old woman" is the claimant, though "woman" alone may be anybody. */
function withoutAge(sentences: readonly ToldSentence[]): ToldSentence[] {
  return sentences.map((sentence) => ({ ...sentence, text: sentence.text.replace(AGED, 'year-old') }));
}

/** The words that tell a sex; of the titles only those before the claimant's name. */
function sexesIn(text: string, surname: string | null): ReadonlyMap<Sex, string> {
  const sexes = new Map<Sex, string>();
  const tell = (sex: Sex, word: string | undefined): void => {
    if (word !== undefined && !sexes.has(sex)) sexes.set(sex, word);
  };
  for (const named of titledNamesIn(text)) {
    // Somebody else with a title may be whom the sentence is about.
    if (surname === null || sameLetters(named.surname) !== sameLetters(surname)) return new Map();
    tell(named.title === 'Mr' ? 'MALE' : 'FEMALE', `${named.title}. ${named.surname}`);
  }
  const aged = AGED.exec(text)?.[1];
  if (aged !== undefined) tell(/^(?:man|male|gentleman)$/i.test(aged) ? 'MALE' : 'FEMALE', aged);
  tell('MALE', MALE.exec(text)?.[0]);
  tell('FEMALE', FEMALE.exec(text)?.[0]);
  return sexes;
}
