import { isNpi } from '../../../kernel/npi.js';
import type { Span } from '../../../kernel/document-text.js';
import { lettersOf } from '../../../kernel/name-text.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import type { LabelledValue } from '../labelled-values.js';
import type { LetterParts } from '../letter-parts.js';
import { type ReportView, sectionAt, type ViewLine } from '../report-view.js';
import { organisationShape } from '../organisation-shape.js';
import { referenceIn } from '../reference-number.js';
import { specialtyIn } from '../specialty-words.js';
import { type WrittenPerson, credentialedPersons, personAt } from '../written-person.js';

type Naming = { readonly person: WrittenPerson; readonly cue: string; readonly confidence: number };

const COPIES = /^(?:cc|enc|encl|enclosures?|copy|copies|bcc)\b/i;
const OATH = /\bI,\s+(?=(?:Dr\.?\s+)?\p{Lu}[\p{L}'’.-]*\s)/gu;
const OATH_WORDS =
  /^[^.]{0,160}?\b(?:declare|affirm|certify|state|depose|attest|swear|sworn|am a|being|hereby|do)\b/;
const EXAMINED_BY_NAME =
  /\b(?:examined|evaluated|seen|performed|conducted|interviewed|dictated|signed|authored|reviewed)\s+by:?\s+(?=(?:Dr\.?\s+)?\p{Lu})/giu;
const OWN_WORDS =
  /\b(?:board[- ]certified|diplomate|fellow of|certified by|american board|specialist|specializ|practice in|practicing|licensed)\b/i;
const NPI = /\b(?:NPI|national provider identifi\w+)\b[\s#:.]*(?:number|no\.?)?[\s#:.]*(?=\d{10})/gi;
const LICENCE_IN_PROSE =
  /\blic(?:en[sc]ed?)?\b\.?(?:[^\n\d;]{0,40}?(?:\bno\b\.?|\bnumber|#|:))?\s*:?\s*(?=[A-Z]{0,4}[- ]?\d{3,})/gi;

/** Who examined: the name, degrees, specialty and numbers, from labels, the signature, the oath and the letterhead. */
export function examinerCandidates(view: ReportView, letter: LetterParts): FieldCandidate[] {
  const namings = [
    ...labelled(view),
    ...signed(view, letter),
    ...sworn(view),
    ...namedInProse(view),
    ...onLetterhead(view, letter),
  ];
  const found = groupsOf(namings).flatMap((group) => nameCandidates(group));
  const best = groupsOf(namings)[0]?.[0]?.person;
  return [...found, ...specialties(view, letter, best), ...numbers(view)];
}

function labelled({ text, labelled: values }: ReportView): Naming[] {
  return values
    .filter(({ kind, zone }) => kind === 'EXAMINER' && zone !== 'BODY')
    .flatMap(({ span, zone, value }) => {
      const named = credentialedPersons(text, span);
      const first = personAt(text, span);
      const persons = named.length > 0 ? named : first === null || value.length > 80 ? [] : [first];
      const confidence = zone === 'OPENING' ? 0.95 : 0.8;
      return persons.map((person) => ({ person, cue: 'label.examiner', confidence }));
    });
}

function signed(view: ReportView, { signature, hasFormula }: LetterParts): Naming[] {
  const { text } = view;
  const copies = signature.findIndex((line) => COPIES.test(line.text));
  const lines = copies < 0 ? signature : signature.slice(0, copies);
  const named = lines
    .filter(({ text: line }) => line.length <= 160)
    .flatMap((line) => credentialedPersons(text, line));
  const confidence = hasFormula ? 0.9 : 0.72;
  if (named.length > 0) {
    // Without a formula a lone initial may be anybody whom the last lines mention.
    const signing = hasFormula
      ? named
      : named.filter((one) => one.name.includes(' ') && !isOfOthers(view, one.span.start));
    return signing.map((person) => ({ person, cue: 'signature', confidence }));
  }
  if (!hasFormula) return [];
  const bare = lines.slice(1, 5).flatMap((line) => personOnItsLine(text, line));
  return bare.slice(0, 1).map((person) => ({ person, cue: 'signature.bare', confidence: 0.65 }));
}

/** A line that is a name and nothing else. */
function personOnItsLine(text: string, line: ViewLine): WrittenPerson[] {
  const start = line.start + (/^[^\p{L}]*/u.exec(line.text)?.[0].length ?? 0);
  const person = personAt(text, { start, end: line.end });
  return person !== null && person.end >= line.end - 1 && line.text.length <= 50 ? [person] : [];
}

function sworn(view: ReportView): Naming[] {
  return outside(view, OATH).flatMap((place) => {
    const person = personAt(view.text, { start: place, end: place + 100 });
    if (person === null || !OATH_WORDS.test(view.text.slice(person.end, person.end + 200))) return [];
    return [{ person, cue: 'oath', confidence: 0.88 }];
  });
}

function namedInProse(view: ReportView): Naming[] {
  return outside(view, EXAMINED_BY_NAME).flatMap((place) => {
    const [person] = credentialedPersons(view.text, { start: place, end: place + 90 });
    if (person === undefined || person.span.start > place + 6 || isOfOthers(view, place)) return [];
    return [{ person, cue: 'prose.examined-by', confidence: 0.7 }];
  });
}

/** In the history and the records, others examine. */
function isOfOthers(view: ReportView, place: number): boolean {
  const section = sectionAt(view, place);
  return section === 'HISTORY' || section === 'RECORDS_REVIEWED' || section === 'DIAGNOSTIC_STUDIES';
}

/** Places behind each match in the opening and the closing; the body speaks of other physicians too. */
function outside({ text, openingEnd, closingStart }: ReportView, pattern: RegExp): number[] {
  return [
    ...[...text.slice(0, openingEnd).matchAll(pattern)].map((match) => match.index + match[0].length),
    ...[...text.slice(closingStart).matchAll(pattern)].map(
      (match) => closingStart + match.index + match[0].length,
    ),
  ];
}

/** One name on the paper is its owner's; several are a practice's, of whom one signs. */
function onLetterhead({ text }: ReportView, { letterhead }: LetterParts): Naming[] {
  const lines = letterhead.filter(
    (line) => line.text.length <= 130 && !/^(?:re|dear|attn|to)\b/i.test(line.text),
  );
  const named = lines.flatMap((line) => credentialedPersons(text, line));
  const confidence = new Set(named.map(({ surname }) => surname)).size === 1 ? 0.75 : 0.35;
  return named.map((person) => ({ person, cue: 'letterhead', confidence }));
}

/** Namings of one person together, the best supported person first. */
function groupsOf(namings: readonly Naming[]): Naming[][] {
  const groups = new Map<string, Naming[]>();
  for (const naming of namings) {
    const group = groups.get(naming.person.surname);
    if (group === undefined) groups.set(naming.person.surname, [naming]);
    else group.push(naming);
  }
  const weight = (group: readonly Naming[]) =>
    1 - group.reduce((doubt, { confidence }) => doubt * (1 - confidence), 1);
  return [...groups.values()].sort((one, other) => weight(other) - weight(one));
}

function nameCandidates(group: readonly Naming[]): FieldCandidate[] {
  const named = group.map<FieldCandidate>(({ person, cue, confidence }) => ({
    field: 'examinerName',
    value: person.name,
    span: person.span,
    cue,
    confidence,
  }));
  const [most] = [...group].sort(
    (one, other) => other.person.credentials.length - one.person.credentials.length,
  );
  if (most === undefined || most.person.credentials.length === 0) return named;
  const { person, cue, confidence } = most;
  const credentials = [...new Set(person.credentials)];
  return [
    ...named,
    {
      field: 'credentials',
      value: credentials,
      span: { start: person.span.start, end: person.end },
      cue,
      confidence,
    },
  ];
}

function specialties(
  view: ReportView,
  letter: LetterParts,
  examiner: WrittenPerson | undefined,
): FieldCandidate[] {
  const stated = view.labelled.filter(({ kind, zone }) => kind === 'SPECIALTY' && zone !== 'BODY');
  const fromLabels = stated.flatMap((value) => specialtyOfLabel(value));
  const near = examiner === undefined ? [] : linesAround(letter, examiner);
  const fromPaper = near.flatMap((line) =>
    specialtyCandidate(line.text, line.start, 'paper.specialty', 0.78),
  );
  const fromOwnWords = ownSpecialty(view);
  const beside = examiner === undefined ? [] : besideName(view.text, examiner);
  return [...fromLabels, ...beside, ...fromPaper.slice(0, 2), ...fromOwnWords];
}

function specialtyOfLabel({ value, span }: LabelledValue): FieldCandidate[] {
  const named = specialtyCandidate(value, span.start, 'label.specialty', 0.93);
  if (named.length > 0 || value.length > 60 || /\d/.test(value)) return named;
  return [{ field: 'specialty', value, span, cue: 'label.specialty', confidence: 0.8 }];
}

/** What the paper says next to the examiner's name: the letterhead, and the lines under the signature. */
function linesAround(letter: LetterParts, { surname }: WrittenPerson): ViewLine[] {
  const lines = [letter.signature, letter.letterhead].flatMap((part) => {
    const at = part.findIndex(
      (line) => lettersOf(line.text).includes(surname) && organisationShape(line.text) === null,
    );
    return at < 0 ? [] : [...part.slice(at, at + 6), ...part.slice(Math.max(0, at - 1), at)];
  });
  return lines.filter(({ text }) => text.length <= 130 && !/^(?:re|dear|attn|cc)\b/i.test(text));
}

/** "Jane Poole, M.D., Orthopedic Surgeon": on the line of the name. */
function besideName(text: string, { end }: WrittenPerson): FieldCandidate[] {
  const rest = /^[^\n.;]{0,70}/.exec(text.slice(end))?.[0] ?? '';
  return specialtyCandidate(rest, end, 'name.specialty', 0.8);
}

function specialtyCandidate(text: string, offset: number, cue: string, confidence: number): FieldCandidate[] {
  const found = specialtyIn(text);
  if (found === null) return [];
  const span = { start: offset + found.start, end: offset + found.end };
  return [{ field: 'specialty', value: text.slice(found.start, found.end), span, cue, confidence }];
}

function ownSpecialty({ text, structure }: ReportView): FieldCandidate[] {
  for (const { start, end } of structure.sentences) {
    const sentence = text.slice(start, end);
    if (!/\b(?:I am|I'm|my practice|I have been)\b/.test(sentence) || !OWN_WORDS.test(sentence)) continue;
    const found = specialtyCandidate(sentence, start, 'prose.own-specialty', 0.8);
    if (found.length > 0) return found;
  }
  return [];
}

function numbers(view: ReportView): FieldCandidate[] {
  const ends = view.labelled.filter(({ zone }) => zone !== 'BODY');
  const licences = ends
    .filter(({ kind }) => kind === 'LICENCE')
    .flatMap(({ span }) => licenceCandidate(view.text, span, 'label.licence', 0.92));
  const inProse = outside(view, LICENCE_IN_PROSE).flatMap((place) =>
    licenceCandidate(view.text, { start: place, end: place + 24 }, 'prose.licence', 0.8),
  );
  const npis = outside(view, NPI).flatMap((place) => npiAt(view.text, place));
  return [...licences, ...inProse, ...npis];
}

function licenceCandidate(text: string, span: Span, cue: string, confidence: number): FieldCandidate[] {
  const found = referenceIn(text, span);
  if (found === null || found.value.length > 16) return [];
  return [{ field: 'licence', value: found.value, span: found.span, cue, confidence }];
}

/** A number whose check digit is wrong was misread or mistyped: shown, with little confidence. */
function npiAt(text: string, start: number): FieldCandidate[] {
  const value = /^\d{10}(?!\d)/.exec(text.slice(start, start + 11))?.[0];
  if (value === undefined) return [];
  const confidence = isNpi(value) ? 0.97 : 0.4;
  return [{ field: 'npi', value, span: { start, end: start + 10 }, cue: 'npi', confidence }];
}
