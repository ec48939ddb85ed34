import type { Span } from '../../../kernel/document-text.js';
import type { WrittenDate } from '../../../kernel/written-dates.js';
import type { SectionKind } from '../../report-reading.types.js';
import { withoutAbbreviations } from '../../../kernel/abbreviations.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import type { LabelledValue } from '../labelled-values.js';
import type { LetterParts } from '../letter-parts.js';
import { type ReportView, sectionAt } from '../report-view.js';

const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const EVENT =
  '(?:injur(?:y|ed|ies)|accidents?|collisions?|incidents?|events?|occurrences?|fall|fell|crash|loss|trauma|slipped|tripped|struck|hurt|rear-ended|assault(?:ed)?|onset|mva|exposure)';
const EVENT_BEFORE = new RegExp(
  `\\b${EVENT}\\b[^.;:]{0,70}?(?:\\b(?:on|of|dated|occurring|occurred|from|around|about|date)|,)\\s+(?:or\\s+about\\s+|approximately\\s+)?${WEEKDAY}$`,
  'i',
);
const EVENT_AFTER =
  /^,?\s*(?:(?:alleged|reported|claimed|subject|index|motor|vehicle|car|auto|automobile|work|work-related|industrial|occupational|slip|and|slip-and-fall|lifting|on-the-job|workplace)\s+){0,3}(?:injur(?:y|ies)|accident|collision|incident|fall|crash|event|loss|trauma|mva|occurrence)\b/i;
const EVENT_LATER =
  /^,?\s+[^.;]{0,140}?\b(?:injured|sustained|suffered|involved in|slipped|tripped|fell|struck|hurt|rear-ended|twisted|strained|collided|was hit|felt (?:a|an|immediate|sudden)|developed|was fired|crushed|accident|assaulted|caught (?:his|her)|lifting)\b/i;
const OTHER_EVENT =
  /\b(?:prior|previous(?:ly)?|earlier|old (?:injury|accident)|remote|subsequent(?:ly)?|second|later|another|unrelated|childhood|non-?industrial|different|surger\w+|reviewed|records?|seen|treated|evaluated|visit)\b[^.]{0,60}$/i;
const EXAM_BEFORE = new RegExp(
  `\\b(?:examin(?:ed?|ation)|evaluat(?:ed?|ion)|re-?evaluat\\w+|seen|interview(?:ed)?|presented|appeared|consult(?:ed|ation)|i\\.?m\\.?e\\.?|q\\.?m\\.?e\\.?|took place|performed|conducted|assess(?:ed|ment)|appointment|saw)\\b[^.;]{0,110}?\\b(?:on|of|today|this date|this day)[,:]?\\s+(?:on\\s+)?${WEEKDAY}$`,
  'i',
);
const EXAM_AFTER =
  /^,?\s+(?:at\s[^.;,]{0,60},?\s+)?(?:I\b|(?:the\s)?(?:claimant|examinee|applicant|plaintiff|patient|worker|employee|evaluee)\b|(?:Mr|Ms|Mrs|Miss)\b|(?:he|she)\b)[^.;]{0,70}?\b(?:examin(?:ed|ation)|evaluat(?:ed|ion)|saw|seen|interviewed|presented|appeared|performed|conducted|attended)\b/i;
const OTHER_EXAMINER =
  /\b(?:Dr|doctor|records?|reports?|emergency|hospital|clinic|previous(?:ly)?|prior|first|initially|last|therapist|treating)\b/i;
const OWN =
  /\b(?:I|me|my|undersigned|our|us|this (?:office|examiner|evaluator|physician)|independent|at the request|q\.?m\.?e|i\.?m\.?e|purpose of)\b/;
const EVENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'HEADER',
  'HISTORY',
  'DISCUSSION',
  'ANSWERS',
  'DIAGNOSIS',
  'OTHER',
  'EXAMINATION',
]);
const WINDOW = 160;

/** The days of examination, injury and report. */
export function dateCandidates(view: ReportView, letter: LetterParts): FieldCandidate[] {
  const examined = [...labelledDays(view, 'EXAMINED_ON'), ...examinedInProse(view)];
  return [
    ...(examined.length > 0 ? examined : examinedToday(view, letter)),
    ...labelledDays(view, 'REPORTED_ON'),
    ...dateLine(view, letter),
    ...labelledInjuries(view),
    ...injuriesInProse(view),
  ];
}

const within = (dates: readonly WrittenDate[], { start, end }: Span): WrittenDate[] =>
  dates.filter((date) => date.start >= start && date.end <= end);
const isOneDay = (date: WrittenDate): boolean => date.isToTheDay && date.from === date.to;
const spanOf = ({ start, end }: Span): Span => ({ start, end });

function labelledDays(view: ReportView, kind: 'EXAMINED_ON' | 'REPORTED_ON'): FieldCandidate[] {
  return view.labelled
    .filter((value) => value.kind === kind && value.zone !== 'BODY')
    .flatMap((value): FieldCandidate[] => {
      const date = within(view.dates, value.span).find(({ isToTheDay }) => isToTheDay);
      if (date === undefined || date.start > value.span.start + 25) return [];
      const found = {
        value: date.from,
        span: spanOf(date),
        confidence: value.zone === 'OPENING' ? 0.95 : 0.6,
      };
      return kind === 'EXAMINED_ON'
        ? [{ field: 'examinedOn', ...found, cue: 'label.examined-on' }]
        : [{ field: 'reportedOn', ...found, cue: 'label.reported-on' }];
    });
}

function dateLine({ dates }: ReportView, { dateLine: line }: LetterParts): FieldCandidate[] {
  if (line === null) return [];
  return within(dates, line)
    .filter(isOneDay)
    .slice(0, 1)
    .map((date) => ({
      field: 'reportedOn',
      value: date.from,
      span: spanOf(date),
      cue: 'letter.date',
      confidence: 0.8,
    }));
}

/** Every labelled day of injury together: a heading block lists the injuries of one claim. */
function labelledInjuries(view: ReportView): FieldCandidate[] {
  const values = view.labelled.filter(({ kind, zone }) => kind === 'INJURED_ON' && zone === 'OPENING');
  const dates = values.flatMap((value) => datesOfLabel(view, value));
  const [first] = dates;
  if (first === undefined) return [];
  const days = [...new Set(dates.flatMap(({ from, to }) => [from, to]))];
  const last = dates.filter(({ end }) => end - first.start < 200).at(-1) ?? first;
  return [
    {
      field: 'injuredOn',
      value: days,
      span: { start: first.start, end: last.end },
      cue: 'label.injured-on',
      confidence: 0.95,
    },
  ];
}

function datesOfLabel({ dates }: ReportView, { span }: LabelledValue): WrittenDate[] {
  return within(dates, span).filter((date) => date.isToTheDay && date.start <= span.start + 120);
}

/** Each day on which the text puts the event; days said more often weigh more. */
function injuriesInProse(view: ReportView): FieldCandidate[] {
  return view.dates.filter(isOneDay).flatMap((date): FieldCandidate[] => {
    if (!EVENT_SECTIONS.has(sectionAt(view, date.start) ?? 'OTHER') || !isOfEvent(view, date)) return [];
    return [
      {
        field: 'injuredOn',
        value: [date.from],
        span: spanOf(date),
        cue: 'prose.injured-on',
        confidence: 0.6,
      },
    ];
  });
}

function isOfEvent({ text }: ReportView, date: WrittenDate): boolean {
  const before = sentenceBefore(text, date.start);
  const after = sentenceAfter(text, date.end);
  if (OTHER_EVENT.test(before)) return false;
  if (EVENT_AFTER.test(after) || EVENT_BEFORE.test(before)) return true;
  return (
    /(?:^|[\s,])(?:on|about|dated?)\s+(?:or about\s+)?(?:\w+day,?\s+)?$/i.test(before) &&
    before.length < 60 &&
    EVENT_LATER.test(after)
  );
}

function examinedInProse(view: ReportView): FieldCandidate[] {
  const { text, openingEnd, closingStart } = view;
  return view.dates.filter(isOneDay).flatMap((date): FieldCandidate[] => {
    const section = sectionAt(view, date.start);
    if (section === 'RECORDS_REVIEWED' || section === 'DIAGNOSTIC_STUDIES') return [];
    const before = sentenceBefore(text, date.start);
    const after = sentenceAfter(text, date.end);
    const isBefore = EXAM_BEFORE.test(before) && !EVENT_BEFORE.test(before);
    const isAfter = /(?:^|\s)on\s+(?:\w+day,?\s+)?$/i.test(before) && EXAM_AFTER.test(after);
    if ((!isBefore && !isAfter) || OTHER_EXAMINER.test(before) || /\bby\s+(?:Dr|a|his|her)\b/.test(after))
      return [];
    const isOwn = OWN.test(before) || OWN.test(after);
    const isEarly = date.start < openingEnd + 600;
    if (!isOwn && !isEarly) return [];
    const confidence = isOwn && (isEarly || date.start > closingStart) ? 0.85 : 0.65;
    return [
      { field: 'examinedOn', value: date.from, span: spanOf(date), cue: 'prose.examined-on', confidence },
    ];
  });
}

/** "I examined Ms. Poole today", under a dated letter. */
function examinedToday(view: ReportView, letter: LetterParts): FieldCandidate[] {
  if (!/\b(?:examined|evaluated|seen|saw|presents|interviewed)\b[^.]{0,60}\btoday\b/i.test(view.text))
    return [];
  const [reported] = [...labelledDays(view, 'REPORTED_ON'), ...dateLine(view, letter)];
  if (reported?.field !== 'reportedOn') return [];
  return [{ ...reported, field: 'examinedOn', cue: 'prose.today', confidence: 0.55 }];
}

function sentenceBefore(text: string, place: number): string {
  const window = withoutAbbreviations(text.slice(Math.max(0, place - WINDOW), place));
  const breaks = [...window.matchAll(/[.!?]\s+(?=[A-Z])|\n\s*\n/g)];
  const last = breaks.at(-1);
  return last === undefined ? window : window.slice(last.index + last[0].length);
}

function sentenceAfter(text: string, place: number): string {
  const window = withoutAbbreviations(text.slice(place, place + WINDOW));
  return /^[\s\S]*?(?=[.!?]\s|\n\s*\n|$)/.exec(window)?.[0] ?? window;
}
