import type { Span } from '../../../kernel/document-text.js';
import { Side } from '../../../kernel/vocabulary.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import type { LabelledValue } from '../labelled-values.js';
import { isAddressLine, type LetterParts } from '../letter-parts.js';
import { type OrganisationShape, organisationShape } from '../organisation-shape.js';
import { isReportTitle } from '../report-title.js';
import type { ReportView, ViewLine } from '../report-view.js';
import { organisationAt } from '../written-organisation.js';
import { credentialedPersons, personAt } from '../written-person.js';

const DEGREE = /,\s(?:M\.?\s?D|D\.?O|D\.?C|Ph\.?\s?D|Psy\.?D|D\.?P\.?M)\b/;

/** "The opinions are not those of Harbor Medical Panel, Inc." */
const DISCLAIMED =
  /\b(?:opinions?|views|those|employees?|affiliate\w*|contract(?:ed|ors?)?)\s(?:of|with|by)\s+(?=\p{Lu})/gu;

type Party = { readonly value: string; readonly span: Span };

const REQUEST =
  /\b(?:at the (?:kind )?request of|(?:was |were |been )?(?:requested|referred|retained|commissioned|ordered|arranged|scheduled)(?: for this (?:examination|evaluation))? by|on behalf of|as requested by)\s+/gi;
const ARRANGED =
  /\b(?:arranged|scheduled|coordinated)\s+(?:by|through|with)\s+|\bc\/o\s+|\bthrough\s+(?=\p{Lu}[\w&' ]+(?:Evaluations?|Medical|IME))/giu;
const LONGEST_NAME = 90;
/** What a person does at a company, or the part of it: not the company. */
const POST =
  /^(?:senior |sr\.? |lead |chief |assistant |associate )*(?:[\w']+ ){0,3}?(?:examiner|adjuster|adjustor|representative|rep|specialist|manager|supervisor|analyst|department|dept\.?|unit|division|consultant|director|coordinator|administrator|paralegal|attorney|counsel)s?(?: [IV]+)?$/i;

/** Who asked, who insures, who represents and who arranged. */
export function partyCandidates(view: ReportView, letter: LetterParts): FieldCandidate[] {
  const requested = [...labelledRequests(view), ...addressed(view, letter), ...requestedInProse(view)];
  return [
    ...(requested.length > 0 ? requested : greeted(view, letter)),
    ...labelledParties(view),
    ...vendors(view, letter),
  ];
}

function labelledRequests({ text, labelled }: ReportView): FieldCandidate[] {
  return labelled
    .filter(({ kind, zone }) => kind === 'REQUESTED_BY' && zone === 'OPENING')
    .flatMap((value) => requestOf(partyOf(text, value.span), 'label.requested-by', 0.92));
}

/** "Anna Reyes, Acme Mutual": the organisation asked through the person. */
function partyOf(text: string, { start, end }: Span): Party | null {
  const value = text.slice(start, Math.min(end, start + LONGEST_NAME));
  const parts = [
    ...value.matchAll(
      /(?:[^,;(\n]|,(?= ?(?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|P\.?C|P\.?A|Ltd|PLLC|LP|Corp|Co|APC|N\.A)\b))+/g,
    ),
  ];
  const organisation = parts.find((part) => organisationShape(part[0]) !== null && !isPerson(part[0].trim()));
  const isPersonFirst =
    organisation !== undefined && organisation !== parts[0] && isPerson(parts[0]?.[0].trim() ?? '');
  const from = isPersonFirst ? organisation.index + (/^\s*/.exec(organisation[0])?.[0].length ?? 0) : 0;
  const written = value
    .slice(from)
    .replace(/\s*(?:\(.*|[,;:]\s*|(?<!\b(?:Inc|Co|Corp|Ltd|[A-Z]))\.\s*)$/su, '');
  return written === '' || !/\p{L}{2}/u.test(written)
    ? null
    : { value: tidy(written), span: { start: start + from, end: start + from + written.length } };
}

function isPerson(words: string): boolean {
  if (/^(?:attorney|adjuster|attn|mr|ms|mrs|dr)\b/i.test(words)) return true;
  const person = /\S\s+\S/.test(words) ? personAt(words, { start: 0, end: words.length }) : null;
  return person !== null && person.end >= words.length - 2;
}

const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** The party that asked, and its role by the shape of its name. */
function requestOf(
  party: Party | null,
  cue: string,
  confidence: number,
  shape = shapeOf(party),
): FieldCandidate[] {
  if (party === null) return [];
  const asked: FieldCandidate = { field: 'requestingParty', ...party, cue, confidence };
  return [asked, ...roleOf(party, cue, confidence - 0.1, shape), ...sideOf(party)];
}

/** An insurer asks for its own side; the words of the report, where it says more, outweigh this. */
function sideOf({ value, span }: Party): FieldCandidate[] {
  if (organisationShape(value) !== 'CARRIER') return [];
  return [{ field: 'side', value: Side.DEFENSE, span, cue: 'side.carrier-requests', confidence: 0.66 }];
}

const shapeOf = (party: Party | null): OrganisationShape | null =>
  party === null ? null : organisationShape(party.value);

function roleOf(party: Party, cue: string, confidence: number, shape = shapeOf(party)): FieldCandidate[] {
  switch (shape) {
    case 'CARRIER':
      return [{ field: 'carrier', ...party, cue, confidence }];
    case 'LAW_FIRM':
      return [{ field: 'lawFirm', ...party, cue, confidence }];
    case 'VENDOR':
      return [{ field: 'vendor', ...party, cue, confidence }];
    default:
      return [];
  }
}

function addressed({ text }: ReportView, { addressee }: LetterParts): FieldCandidate[] {
  const lines = addressee.filter((line) => !isAddressLine(line.text) && !isReportTitle(line.text));
  const organisation = lines.find(
    (line) => organisationShape(line.text) !== null && personOf(text, line) === null && !POST.test(line.text),
  );
  const line = organisation ?? firmOfLawyer(lines) ?? lines[0];
  if (line === undefined) return [];
  const start = line.start + (/^(?:to|attn|attention)\b[:.]?\s*/i.exec(line.text)?.[0].length ?? 0);
  const party = partyOf(text, { start, end: line.end });
  // A firm that a lawyer writes from is a law firm, whatever its name is made of.
  const isLawyers = lines.some((other) => /\b(?:esq|attorneys?|counsel)\b/i.test(other.text));
  const shape = shapeOf(party);
  const isFirm = line !== lines[0] && isLawyers && (shape === null || shape === 'OTHER');
  return requestOf(
    party,
    'letter.addressee',
    organisation === undefined ? 0.6 : 0.85,
    isFirm ? 'LAW_FIRM' : shape,
  );
}

/** Under "Anna Reyes, Esq." the next line is her firm. */
function firmOfLawyer(lines: readonly ViewLine[]): ViewLine | undefined {
  const lawyer = lines.findIndex((line) => /\besq/i.test(line.text));
  const firm = lawyer < 0 ? undefined : lines[lawyer + 1];
  return firm === undefined || POST.test(firm.text) || /^(?:attn|mr|ms|mrs)\b/i.test(firm.text)
    ? undefined
    : firm;
}

/** A line for a person, not for a firm that bears persons' names. */
function personOf(text: string, line: Span & { readonly text: string }): string | null {
  if (/^(?:attn|attention|mr|ms|mrs|dr)\b/i.test(line.text) || /\besq/i.test(line.text)) return line.text;
  return credentialedPersons(text, line)[0]?.name ?? null;
}

function requestedInProse({ text, openingEnd }: ReportView): FieldCandidate[] {
  return [...text.slice(0, openingEnd + 2500).matchAll(REQUEST)].flatMap((match) => {
    const start = match.index + match[0].length;
    const span = organisationAt(text, start);
    if (span === null) return [];
    const value = tidy(text.slice(span.start, span.end));
    const isPerson = /^Dr\b/.test(value);
    const shape = organisationShape(value);
    if (isPerson || (shape === null && value.split(' ').length < 2)) return [];
    const isBehalf = /behalf/i.test(match[0]);
    if (shape === 'VENDOR' && /arranged|scheduled/i.test(match[0])) return [];
    const party = { value, span };
    if (isBehalf) return roleOf(party, 'prose.on-behalf-of', 0.8);
    return requestOf(party, 'prose.requested-by', shape === null ? 0.6 : 0.78);
  });
}

/** Only the name greeted is known: "Dear Ms. Reyes". */
function greeted({ text, labelled }: ReportView, { salutation }: LetterParts): FieldCandidate[] {
  const attention = labelled.find(({ kind, zone }) => kind === 'ATTENTION' && zone === 'OPENING');
  const place = attention?.span.start ?? (salutation === null ? null : salutation.start + 5);
  if (place === null) return [];
  const person = personAt(text, { start: place, end: place + 50 });
  if (person === null) return [];
  return [
    {
      field: 'requestingParty',
      value: text.slice(person.span.start, person.span.end),
      span: person.span,
      cue: 'letter.greeted',
      confidence: 0.5,
    },
  ];
}

function labelledParties({ text, labelled }: ReportView): FieldCandidate[] {
  return labelled.filter(({ zone }) => zone !== 'CLOSING').flatMap((value) => labelledParty(text, value));
}

function labelledParty(text: string, { kind, span, zone }: LabelledValue): FieldCandidate[] {
  const party = partyOf(text, firstCell(text, span));
  if (party === null || isNothing(party.value) || party.value.length < 2) return [];
  const isOpening = zone === 'OPENING';
  switch (kind) {
    case 'CARRIER':
      return isOpening ? [{ field: 'carrier', ...party, cue: 'label.carrier', confidence: 0.93 }] : [];
    case 'EMPLOYER':
      return party.value.length > 70
        ? []
        : [{ field: 'employer', ...party, cue: 'label.employer', confidence: isOpening ? 0.94 : 0.8 }];
    case 'SELF_INSURED':
      // The employer stands in for an insurer, unless an administrator is named beside it.
      return [
        { field: 'employer', ...party, cue: 'label.self-insured', confidence: 0.88 },
        { field: 'carrier', ...party, cue: 'label.self-insured', confidence: 0.6 },
      ];
    case 'VENDOR':
      return isOpening ? [{ field: 'vendor', ...party, cue: 'label.vendor', confidence: 0.92 }] : [];
    case 'LAW_FIRM':
      return isOpening ? [{ field: 'lawFirm', ...party, cue: 'label.law-firm', confidence: 0.85 }] : [];
    default:
      return [];
  }
}

const isNothing = (value: string): boolean =>
  /^(?:none|n\/?a|not (?:applicable|provided|stated|known)|unknown|unemployed|-+)$/i.test(value);

function firstCell(text: string, { start, end }: Span): Span {
  const length = /\t| {3,}|\s\|/.exec(text.slice(start, end))?.index;
  return { start, end: length === undefined || length === 0 ? end : start + length };
}

/** The company on whose paper the report stands, or that made the appointment. */
function vendors({ text, openingEnd }: ReportView, { letterhead }: LetterParts): FieldCandidate[] {
  const onPaper = companyOnPaper(letterhead).map((line): FieldCandidate => ({
    field: 'vendor',
    value: tidy(line.text),
    span: { start: line.start, end: line.end },
    cue: 'letterhead.vendor',
    confidence: 0.75,
  }));
  const named = [...text.slice(0, openingEnd + 2000).matchAll(ARRANGED), ...text.matchAll(DISCLAIMED)];
  const arranged = named.flatMap((match): FieldCandidate[] => {
    const span = organisationAt(text, match.index + match[0].length);
    if (span === null || organisationShape(text.slice(span.start, span.end)) !== 'VENDOR') return [];
    return [
      {
        field: 'vendor',
        value: tidy(text.slice(span.start, span.end)),
        span,
        cue: 'prose.arranged-by',
        confidence: 0.82,
      },
    ];
  });
  return [...onPaper, ...arranged.slice(0, 1)];
}

/** "Harbor Medical Evaluations, Inc.", or the name above the line that says what the company does. */
function companyOnPaper(letterhead: readonly ViewLine[]): ViewLine[] {
  const top = letterhead.slice(0, 5);
  const tagline = top.findIndex((line) => isReportTitle(line.text) && /s$/i.test(line.text));
  const above = tagline === 1 ? top[0] : undefined;
  if (above !== undefined && isCompany(above.text)) return [above];
  return top.filter((line) => organisationShape(line.text) === 'VENDOR' && isCompany(line.text)).slice(0, 1);
}

function isCompany(text: string): boolean {
  if (isReportTitle(text) || text.length > 70 || isAddressLine(text) || DEGREE.test(text)) return false;
  return !/(?<!\b(?:Inc|Co|Corp|Ltd|P\.C))[.:]$|\b(?:the|was|is|this|re)\b|\d{1,2}\/\d/i.test(text);
}
