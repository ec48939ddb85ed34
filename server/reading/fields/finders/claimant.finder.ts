import type { Span } from '../../../kernel/document-text.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import type { LetterParts } from '../letter-parts.js';
import type { ReportView } from '../report-view.js';
import { type WrittenPerson, personAt } from '../written-person.js';

/** What stands before the name in "RE: Independent Medical Evaluation of Jane Poole". */
const SUBJECT =
  /^(?:(?:independent|defense|compulsory|agreed|panel|qualified|supplemental|medical|orthop(?:a)?edic|neurological|psychiatric|psychological|chiropractic|initial|follow[- ]?up|re-?|comprehensive|medical-legal|peer|record|records|file|ime|qme|ame|cme|dme)[\s-]*)*(?:exam(?:ination)?|evaluation|review|report|ime|qme|ame|cme|dme)s?\s*(?:of|on|for|:|,|-|–|re:?)\s*/i;
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?=\p{Lu})/gu;
const AGED = /\b(?:is|was)\s+(?:an?\s+|the\s+)?(?:[\w-]+,?\s+){0,4}?\d{1,2}[\s-]*(?:year|y\/?o\b|yo\b)/giu;
const EXAMINED =
  /\b(?:examined?|evaluated?|interviewed|saw|see|examination of|evaluation of|ime of|ime on|meeting with|identified (?:himself|herself) as)\s+(?=\p{Lu})/giu;
const LONGEST_NAME = 60;
/** A lone surname has to be said this often to be whom the report is about. */
const OFTEN = 3;

/** Whom the report is about: from the heading block, the subject line, and how the text speaks of the person. */
export function claimantCandidates(view: ReportView, letter: LetterParts): FieldCandidate[] {
  const named = [...labelledClaimants(view), ...describedClaimants(view)];
  return named.length > 0 ? named : mostNamed(view, letter);
}

function labelledClaimants({ text, labelled }: ReportView): FieldCandidate[] {
  return labelled.flatMap(({ kind, zone, span, value, isFirm }): FieldCandidate[] => {
    if (kind === 'CLAIMANT' && zone === 'OPENING') {
      return claimant(nameWithin(text, span), 'label.claimant', isFirm ? 0.95 : 0.85);
    }
    if (kind !== 'RE' && kind !== 'CAPTION') return [];
    if (zone !== 'OPENING') return [];
    const lead = SUBJECT.exec(value)?.[0].length ?? 0;
    return claimant(nameWithin(text, { start: span.start + lead, end: span.end }), 're.claimant', 0.85);
  });
}

/** The name at the start of a value, before "v. Acme", an age or a number. */
function nameWithin(text: string, { start, end }: Span): WrittenPerson | null {
  const value = text.slice(start, Math.min(end, start + LONGEST_NAME + 40));
  const stop =
    /\s(?:v\.?|vs\.?|versus)\s|[([;\d|]|\s[-–—]\s|\t| {3,}|,\s*(?:an?|age|dob|d\.o\.b|claim)\b/i.exec(value);
  const to = start + (stop?.index ?? value.length);
  const person = personAt(text, { start, end: to });
  // A value that goes on after the name is a sentence that happens to begin with capitals.
  return person !== null && text.slice(person.end, to).trim().length <= 12 ? person : null;
}

function claimant(person: WrittenPerson | null, cue: string, confidence: number): FieldCandidate[] {
  if (person === null) return [];
  return [{ field: 'claimantName', value: person.name, span: person.span, cue, confidence }];
}

/** "Mr. Poole is a 45-year-old", "I examined Ms. Poole": said of one person in a report. */
function describedClaimants({ text, openingEnd }: ReportView): FieldCandidate[] {
  const aged = [...text.matchAll(AGED)]
    .slice(0, 3)
    .flatMap((match) => claimant(personBefore(text, match.index), 'prose.aged', 0.8));
  const limit = openingEnd + 2500;
  const examined = [...text.slice(0, limit).matchAll(EXAMINED)].flatMap((match) => {
    const start = match.index + match[0].length;
    const person = personAt(text, { start, end: start + LONGEST_NAME });
    const isOfPerson = person !== null && person.credentials.length === 0 && !/^Dr\b/.test(text.slice(start));
    return isOfPerson && isNamedAgain(text, person) ? claimant(person, 'prose.examined', 0.66) : [];
  });
  return [...aged.slice(0, 1), ...examined.slice(0, 1)];
}

/** A report speaks of its claimant more than once; capitals that occur once may be anything. */
function isNamedAgain(text: string, { span }: WrittenPerson): boolean {
  const last = text.slice(span.start, span.end).split(/\s+/).at(-1) ?? '';
  const isTitled = /^(?:Mr|Mrs|Ms|Miss|Mx)\b/.test(text.slice(span.start, span.end));
  return isTitled || (text.includes(last, span.end) && last.length > 1);
}

/** The person whose name ends just before a place. */
function personBefore(text: string, place: number): WrittenPerson | null {
  const before = text.slice(Math.max(0, place - LONGEST_NAME), place);
  const match = /(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}$/u.exec(
    before.replace(/,\s*$/, ' '),
  );
  if (match === null) return null;
  for (const lead of [0, ...[...match[0].matchAll(/\s+(?=\S)/g)].map((gap) => gap.index + gap[0].length)]) {
    const start = place - before.length + match.index + lead;
    const person = personAt(text, { start, end: place });
    if (person !== null && text.slice(person.end, place).trim().length === 0) return person;
  }
  return null;
}

/** Nobody else is called "Mr." or "Ms." as often as the claimant. */
function mostNamed({ text }: ReportView, { salutation, addressee }: LetterParts): FieldCandidate[] {
  const greeted = [salutation, ...addressee].map((line) => line?.text.toLowerCase() ?? '').join(' ');
  const counts = new Map<string, { person: WrittenPerson; count: number }>();
  for (const match of text.matchAll(TITLED)) {
    const person = personAt(text, { start: match.index, end: match.index + LONGEST_NAME });
    if (person === null || person.surname === '' || greeted.includes(person.surname)) continue;
    const known = counts.get(person.surname);
    counts.set(person.surname, { person: known?.person ?? person, count: (known?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  if (most === undefined) return [];
  return claimant(most.person, 'prose.most-named', most.count >= OFTEN ? 0.75 : 0.45);
}
