import type { DocumentText } from '../../../kernel/document-text.js';
import { cite } from '../../cite.js';
import { SectionKind } from '../../report-reading.types.js';
import {
  MismatchKind,
  type CopyMismatch,
  type KnownFacts,
  type MismatchRule,
} from './copy-mismatch.types.js';
import { isConclusion, toldSentences } from './told-sentence.js';
import { writtenDays, type WrittenDay } from './written-day.js';

const LABEL =
  /\b(?:date of (?:the )?(?:injury|accident|loss|incident)|D\.?O\.?[IAL]\.?|D\/[IAL])\s*[:.]?\s*$/i;
const PHRASE =
  /\b(?:accident|injury|incident|collision|injured|event|date of (?:injury|accident|loss))\s+(?:(?:that|which)\s+)?(?:occurred\s+|happened\s+|sustained\s+|dated\s+)?(?:of|on)\s*(?:or about\s+)?$/i;
const EXAMINED =
  /\b(?:date of (?:the )?(?:examination|evaluation|exam|service|visit)|examined on|evaluated on|seen on|examination on)\s*:?\s*$/i;

/** Not the accident of this report, or not only. */
const ANOTHER =
  /\b(?:prior|previous\w*|earlier|first|second|third|another|other|subsequent\w*|later|separate|unrelated|additional|history|also|both|new|re-?injur\w+|accidents|injuries|claims)\b/i;

type Told = { readonly day: WrittenDay; readonly sentence: { readonly start: number; readonly end: number } };

/** An accident with two dates, and an examination that is older than what it is about. */
export const dateMismatches: MismatchRule = (document, structure, known) => {
  const labelled = daysAfter(document.text, LABEL);
  const said = new Set([...labelled.map(({ iso }) => iso), ...known.injuredOn]);
  // With two dates of injury on its face, a report is about two.
  const [injuredOn] = said;
  if (injuredOn === undefined || said.size > 1) return [];
  const base = labelled[0] ?? writtenDays(document.text).find(({ iso }) => iso === injuredOn);
  if (base === undefined) return [];
  const told = toldSentences(document.text, structure).filter(
    (sentence) =>
      (isConclusion(sentence) || sentence.section === SectionKind.EXAMINATION) &&
      !ANOTHER.test(sentence.text),
  );
  const differing = told.flatMap((sentence): Told[] =>
    daysAfter(sentence.text, PHRASE)
      .filter(({ iso }) => iso !== injuredOn)
      .map((day) => ({
        day: { ...day, start: day.start + sentence.start, end: day.end + sentence.start },
        sentence,
      })),
  );
  // The same other date again and again is another accident that was told without a word for it.
  const often = differing.filter(({ day }) => differing.filter((one) => one.day.iso === day.iso).length < 3);
  return [
    ...often.slice(0, 1).map(({ day, sentence }) => ({
      ...mismatch(document, { day, span: sentence }, base),
      confidence: isNearMiss(day.iso, injuredOn) ? 0.9 : 0.7,
    })),
    ...examinedBefore(document, known, base),
  ];
};

function examinedBefore(
  document: DocumentText,
  { examinedOn }: KnownFacts,
  base: WrittenDay,
): CopyMismatch[] {
  const examined = daysAfter(document.text, EXAMINED);
  const [first] = examined;
  const isOne = examined.every(({ iso }) => iso === first?.iso);
  if (first === undefined || !isOne || (examinedOn !== null && examinedOn !== first.iso)) return [];
  if (first.iso >= base.iso) return [];
  return [{ ...mismatch(document, { day: first, span: first }, base), confidence: 0.9 }];
}

function mismatch(
  document: DocumentText,
  {
    day,
    span,
  }: { readonly day: WrittenDay; readonly span: { readonly start: number; readonly end: number } },
  base: WrittenDay,
): Omit<CopyMismatch, 'confidence'> {
  return {
    kind: MismatchKind.DATE,
    here: cite(document, span),
    says: document.text.slice(day.start, day.end),
    there: cite(document, base),
    otherSays: document.text.slice(base.start, base.end),
  };
}

/** Days that stand right after certain words. */
function daysAfter(text: string, words: RegExp): WrittenDay[] {
  return writtenDays(text).filter(({ start }) => words.test(text.slice(Math.max(0, start - 80), start)));
}

/** Two of year, month and day agree, or day and month are turned about. */
function isNearMiss(one: string, other: string): boolean {
  const [a, b] = [one.split('-'), other.split('-')];
  const agreeing = a.filter((part, index) => part === b[index]).length;
  return agreeing === 2 || (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]);
}
