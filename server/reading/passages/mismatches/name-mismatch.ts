import { cite } from '../../cite.js';
import { claimantSurname, sameLetters, titledNamesIn } from './claimant-surname.js';
import { MismatchKind, type CopyMismatch, type MismatchRule } from './copy-mismatch.types.js';
import { otherPeopleSpokenOf, toldSentences, type ToldSentence } from './told-sentence.js';

/** A name that comes up oftener belongs to somebody in the case. */
const MOST_MENTIONS = 2;

/** What only the person examined does or has. */
const ABOUT_CLAIMANT =
  /^(?:['’]s?\s+(?:\w+\s+){0,3}(?:condition|injur|complaint|symptom|pain|diagnos|prognosis|treatment|disabilit|examination|impairment|restriction|history|limitation|presentation|shoulder|knee|back|neck|hip|wrist|elbow|ankle|hand|foot)|\s+(?:has reached|reached|is at|is capable|is able|may return|can return|is not disabled|is disabled|requires|does not require|does not need|needs|sustained|suffered|underwent|presented|demonstrated|exhibited|denie[sd]|reports|complains|complained|was (?:able|unable|asked|examined|helped|instructed|noted|observed|placed|seated|seen|told)|did not require|should (?:not )?(?:return|undergo|continue|avoid|be)|would (?:not )?benefit|remains|has (?:a|an|no|not|full|recovered|had|made)|had (?:a|an|no|full)|is (?:a|an)\b))/i;

/** Somebody with another surname where only the person examined can be meant, and who comes up nowhere else. */
export const nameMismatches: MismatchRule = (document, structure, known) => {
  const sentences = toldSentences(document.text, structure);
  const surname = claimantSurname(sentences, known);
  if (surname === null) return [];
  const own = sentences.find(({ text }) => titledNamesIn(text).some((name) => isSame(name.surname, surname)));
  if (own === undefined) return [];
  const ofOthers = otherPeopleSpokenOf(sentences);
  return sentences.flatMap((sentence, index): CopyMismatch[] => {
    if (ofOthers[index] === true) return [];
    const other = titledNamesIn(sentence.text).find(
      (name) =>
        !isSame(name.surname, surname) &&
        !isMisspelling(name.surname, surname) &&
        ABOUT_CLAIMANT.test(sentence.text.slice(name.end)) &&
        mentionsOf(document.text, name.surname) <= MOST_MENTIONS,
    );
    if (other === undefined || !isSentenceOfClaimant(sentence, surname)) return [];
    const ownName = titledNamesIn(own.text).find((name) => isSame(name.surname, surname));
    return [
      {
        kind: MismatchKind.NAME,
        here: cite(document, sentence),
        says: sentence.text.slice(other.start, other.end),
        there: cite(document, own),
        otherSays: ownName === undefined ? surname : own.text.slice(ownName.start, ownName.end),
        confidence: 0.85,
      },
    ];
  });
};

/** With both names in it, a sentence tells two people apart. */
function isSentenceOfClaimant({ text }: ToldSentence, surname: string): boolean {
  return !new RegExp(`\\b${surname.replace(/[^\p{L}]/gu, '.')}\\b`, 'u').test(text);
}

function mentionsOf(text: string, surname: string): number {
  return text.split(surname).length - 1;
}

const isSame = (one: string, other: string): boolean => sameLetters(one) === sameLetters(other);

/** One letter more, less or other in a name of five and more: a slip of the typist, not of the case. */
function isMisspelling(one: string, other: string): boolean {
  const [short, long] = [sameLetters(one), sameLetters(other)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || long.length - short.length > 2) return false;
  let [head, tail] = [0, 0];
  while (head < short.length && short[head] === long[head]) head += 1;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  return long.length - head - tail <= 2;
}
