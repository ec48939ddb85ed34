import { SectionKind } from '../../report-reading.types.js';
import type { DocumentStructure, Sentence } from '../../structure/index.js';

/** A sentence with its words; what the examiner was asked is not among them. */
export type ToldSentence = Sentence & { readonly text: string };

const CONCLUSIONS: ReadonlySet<SectionKind> = new Set([
  SectionKind.DIAGNOSIS,
  SectionKind.DISCUSSION,
  SectionKind.ANSWERS,
]);

/** All sentences of a report but questions, in order. */
export function toldSentences(text: string, { sentences }: DocumentStructure): ToldSentence[] {
  return sentences
    .filter(({ part }) => part !== 'QUESTION')
    .map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) }));
}

export function isConclusion({ section }: Sentence): boolean {
  return CONCLUSIONS.has(section);
}

const OTHER_PEOPLE =
  /\b(?:Dr|Drs|doctor|physician|surgeon|chiropractor|nurse|therapist|examiner|wife|husband|spouse|partner|fiancée?|girlfriend|boyfriend|mother|father|parents?|sons?|daughters?|child(?:ren)?|brothers?|sisters?|sibling|uncle|aunt|cousin|niece|nephew|grand\w+|friend|neighbou?r|co-?worker|colleague|supervisor|manager|boss|employer|foreman|driver|passenger|officer|attorney|lawyer|counsel|adjuster|interpreter|assistant|technician|patient's|resident|student|client|customer|inmate|man|woman|boy|girl|infant|baby|psychologist|psychiatrist|physiatrist|radiologist|neurologist|orthopa?edist|pa-c|m\.?d|d\.?o|d\.?c)\b/i;

/**
 * For each sentence whether it, or one before it in its paragraph, names somebody besides the claimant: from there on
 * "he" may be that one.
 */
export function otherPeopleSpokenOf(sentences: readonly ToldSentence[]): boolean[] {
  const spoken: boolean[] = [];
  sentences.forEach(({ paragraph, text }, index) => {
    const isContinued = sentences[index - 1]?.paragraph === paragraph && spoken[index - 1] === true;
    spoken.push(isContinued || OTHER_PEOPLE.test(text));
  });
  return spoken;
}
