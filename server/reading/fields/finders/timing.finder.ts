import { TimingSource } from '../../../kernel/vocabulary.js';
import { withoutAbbreviations } from '../../../kernel/abbreviations.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import { isAddressLine } from '../letter-parts.js';
import { type ReportView, sectionAt } from '../report-view.js';
import { writtenDurations } from '../written-duration.js';
import { writtenTimes } from '../written-time.js';

const FACE_TO_FACE =
  /\bface[- ]to[- ]face\b|\bf2f\b|\b(?:direct|personal|in-person) (?:contact|examination time|time)\b|\bone[- ]on[- ]one\b/i;
const WITH_PERSON =
  /\bwith (?:the )?(?:examinee|claimant|applicant|plaintiff|patient|injured worker|worker|employee|evaluee|individual|him|her|mr|ms|mrs|miss)\b/i;
const EXAM_LASTED =
  /\b(?:exam(?:ination)?|evaluation|interview|ime|encounter|appointment|visit|session|history and physical)\b[^.;]{0,60}?\b(?:lasted|took|required|consumed|was completed in|ran|continued for|duration|length|totaled|totalled)\b|\b(?:lasted|took)\b[^.;]{0,40}\b(?:exam|evaluation)/i;
const OTHER_WORK =
  /\b(?:record|records|review(?:ed|ing)?|reports?|prepar\w+|dictat\w+|draft\w+|edit\w+|research\w*|non[- ]face|travel\w*|total time|in total|billing|billed|documents?|wait(?:ed|ing)?|late|drive|drove|walk\w*|sit|sitting|stand\w*|exercise|per day|each|every|session of therapy|break|ago|before|after)\b/i;
const COMPANION =
  /\b(?:companion|observer|attorney|counsel|nurse|paralegal|representative|interpreter|spouse|wife|husband|daughter|son|mother|father|friend|sister|brother)\b[^.;]{0,60}\b(?:timed|clocked|recorded|noted|measured|says?|stated?|states|reported|kept|logged)\b/i;
const CLAIMANT_SAYS =
  /\b(?:claimant|examinee|applicant|plaintiff|patient|worker|mr|ms|mrs|he|she)\b\.?[^.;]{0,40}\b(?:timed|clocked|says?|stated?|states|reports?|reported|claims?|contends?|estimated?|estimates|testified)\b[^.;]{0,80}\b(?:exam|evaluation|minutes with|saw|spent|lasted|took)/i;
const RECORDING =
  /\b(?:recording|recorded|videotape|video|audio(?:tape)?)\b[^.;]{0,80}\b(?:shows?|runs?|indicates?|lasts?|reflects?|is|was|length|reveals?)\b/i;
const STARTED =
  /\b(?:began|begun|started|commenced|time in|entered|came in|start(?:ing)?|beginning|initiated|start time|begin)\b[^.;]{0,40}?$/i;
const ENDED =
  /\b(?:ended|concluded|finished|completed|terminated|ending|end(?:s)?|end time|stopped|time out|left|exited|departed|until)\b[^.;]{0,40}?$/i;
const EXAM =
  /\b(?:exam(?:in\w+)?|time (?:in|out)|evaluation|interview|ime|qme|ame|dme|cme|session|face[- ]to[- ]face|appointment|seen|visit|encounter|testing)\b/i;
const BETWEEN_TIMES =
  /^\s*(?:-|–|—|to|until|through|and|\/|,?\s*(?:and )?(?:ended|concluded|ending|finished|end(?: time)?|finish|stop|out)(?: at)?:?)\s*$/i;
const NO_PLACE = /^(?:the |my |our )?(?:office|clinic|same|n\/a|none)\.?$/i;
const PLACE_IN_PROSE =
  /\b(?:took place|was (?:performed|conducted|held|carried out)|were (?:performed|conducted)|examined|evaluated|seen|interviewed)\b[^.;\n]{0,60}?\s(?:at|in)\s+(?:my|our|the|their)?\s*(?:offices?\s+)?(?:of\s+|located\s+(?:at|in)\s+|at\s+|in\s+)?(?=(?:\d{1,5}\s\p{Lu}|\p{Lu}))/gu;

/** When, how long, in whose words, and where. */
export function timingCandidates(view: ReportView): FieldCandidate[] {
  return [...labelledTimes(view), ...timesInProse(view), ...minuteCandidates(view), ...placeCandidates(view)];
}

function labelledTimes({ labelled }: ReportView): FieldCandidate[] {
  return labelled.flatMap(({ kind, span, value }): FieldCandidate[] => {
    if (kind !== 'STARTED_AT' && kind !== 'ENDED_AT' && kind !== 'EXAM_TIME') return [];
    const [first, second] = writtenTimes(value, span.start);
    if (first === undefined || first.start > span.start + 30) return [];
    const found = {
      span: { start: first.start, end: first.end },
      value: first.time,
      cue: 'label.time',
      confidence: 0.94,
    };
    if (kind === 'ENDED_AT') return [{ field: 'endedAt', ...found }];
    const started: FieldCandidate = {
      field: 'startedAt',
      ...found,
      confidence: kind === 'EXAM_TIME' && second === undefined ? 0.6 : 0.94,
    };
    if (second === undefined) return [started];
    const isEnd = BETWEEN_TIMES.test(value.slice(first.end - span.start, second.start - span.start));
    if (!isEnd) return [started];
    return [
      started,
      { field: 'endedAt', ...found, value: second.time, span: { start: second.start, end: second.end } },
    ];
  });
}

function timesInProse(view: ReportView): FieldCandidate[] {
  return view.structure.sentences.flatMap(({ start, end, section }): FieldCandidate[] => {
    const sentence = withoutAbbreviations(view.text.slice(start, end));
    if (section === 'RECORDS_REVIEWED' || !/\d/.test(sentence) || !EXAM.test(sentence)) return [];
    return writtenTimes(sentence).flatMap((time, index, all): FieldCandidate[] => {
      const before = sentence.slice(all[index - 1]?.end ?? 0, time.start);
      const found = {
        value: time.time,
        span: { start: start + time.start, end: start + time.end },
        cue: 'prose.time',
        confidence: 0.86,
      };
      const next = all[index + 1];
      const opensRange = next !== undefined && BETWEEN_TIMES.test(sentence.slice(time.end, next.start));
      const closesRange = index > 0 && BETWEEN_TIMES.test(before);
      if (
        /\b(?:arriv\w+|scheduled|checked in|check-in|accident|injury|collision)\b[^.;]{0,40}$/i.test(before)
      )
        return [];
      if (ENDED.test(before) || closesRange) return [{ field: 'endedAt', ...found }];
      return STARTED.test(before) || opensRange ? [{ field: 'startedAt', ...found }] : [];
    });
  });
}

function minuteCandidates(view: ReportView): FieldCandidate[] {
  const labelled = view.labelled
    .filter(({ kind }) => kind === 'FACE_TO_FACE')
    .flatMap(({ span, value }): FieldCandidate[] => {
      const first = writtenDurations(/^\d{1,3}$/.test(value) ? `${value} minutes` : value, span.start)[0];
      if (first === undefined) return [];
      const end = Math.min(first.end, span.end);
      const start = first.start - boundBefore(value.slice(0, first.start - span.start));
      return [minutesOf(first.minutes, TimingSource.REPORT, { start, end }, 'label.face-to-face', 0.93)];
    });
  return [
    ...labelled,
    ...view.structure.sentences.flatMap(({ start, end }) => minutesInSentence(view.text, start, end)),
  ];
}

function minutesOf(
  minutes: number,
  saidBy: TimingSource,
  span: { readonly start: number; readonly end: number },
  cue: string,
  confidence: number,
): FieldCandidate {
  return { field: 'faceToFaceMinutes', value: { minutes, saidBy }, span, cue, confidence };
}

/** The duration nearest to the words that make it time with the person; time at the desk is another figure. */
function minutesInSentence(text: string, start: number, end: number): FieldCandidate[] {
  const sentence = withoutAbbreviations(text.slice(start, end));
  if (!/min(?:ute)?s?\b|\bhours?\b|\bhrs?\b/i.test(sentence)) return [];
  const durations = writtenDurations(sentence);
  if (durations.length === 0) return [];
  const saidBy = speakerOf(sentence);
  const clauses = durations.map((duration, index) => {
    const from = index === 0 ? 0 : cutBetween(sentence, durations[index - 1]?.end ?? 0, duration.start);
    const next = durations[index + 1];
    const to = next === undefined ? sentence.length : cutBetween(sentence, duration.end, next.start);
    return { duration, clause: sentence.slice(from, to) };
  });
  return clauses.flatMap(({ duration, clause }): FieldCandidate[] => {
    const cue = cueOfMinutes(clause, saidBy);
    if (cue === null) return [];
    const from = duration.start - boundBefore(sentence.slice(0, duration.start));
    const span = { start: start + from, end: start + duration.end };
    return [minutesOf(duration.minutes, saidBy, span, cue, cue === 'prose.face-to-face' ? 0.92 : 0.75)];
  });
}

/** Characters of the words before a duration that make it inexact: "approximately", "less than". */
function boundBefore(words: string): number {
  return INEXACT.exec(words)?.[0].length ?? 0;
}

/** Where one duration's words end and the next one's begin. */
function cutBetween(sentence: string, from: number, to: number): number {
  const gap = sentence.slice(from, to);
  const cut = /[,;]|\band\b|\bplus\b|\bwith an additional\b/i.exec(gap);
  return from + (cut?.index ?? gap.length);
}

function cueOfMinutes(clause: string, saidBy: TimingSource): string | null {
  if (/\bnon[- ]face/i.test(clause)) return null;
  if (FACE_TO_FACE.test(clause)) return 'prose.face-to-face';
  if (saidBy !== TimingSource.REPORT && EXAM_OR_WITH.test(clause)) return 'prose.timed-by-other';
  if (OTHER_WORK.test(clause)) return null;
  if (EXAM_LASTED.test(clause)) return 'prose.exam-lasted';
  const isOwn =
    /\b(?:I|we|me|physician|examiner|doctor|my|undersigned|time)\b/.test(clause) &&
    /\b(?:spent|time|met|was with|devoted|interviewed|examined)\b/i.test(clause);
  return isOwn && (WITH_PERSON.test(clause) || /\b(?:examin|evaluat|interview)\w*/i.test(clause))
    ? 'prose.time-with'
    : null;
}

const INEXACT =
  /\b(?:about|approximately|approx\.?|around|roughly|nearly|almost|at least|at most|less than|fewer than|more than|no more than|not more than|up to|over|under)\s+$/i;
const EXAM_OR_WITH = /\b(?:exam(?:ination)?|evaluation|saw|with|spent|lasted|took|minutes)\b/i;

function speakerOf(sentence: string): TimingSource {
  if (RECORDING.test(sentence)) return TimingSource.RECORDING;
  if (COMPANION.test(sentence)) return TimingSource.OBSERVER;
  return CLAIMANT_SAYS.test(sentence) ? TimingSource.CLAIMANT : TimingSource.REPORT;
}

function placeCandidates(view: ReportView): FieldCandidate[] {
  const { text } = view;
  const labelled = view.labelled
    .filter(
      ({ kind, zone, value }) =>
        kind === 'PLACE' &&
        zone !== 'CLOSING' &&
        !NO_PLACE.test(value) &&
        value.length <= 140 &&
        !/\b(?:was|were|is|has)\b/.test(value),
    )
    .map(({ span, value, zone }): FieldCandidate => ({
      field: 'place',
      value: value.replace(/\s+/g, ' '),
      span,
      cue: 'label.place',
      confidence: zone === 'OPENING' ? 0.92 : 0.6,
    }));
  const limit = view.openingEnd + 3000;
  const inProse = [...text.slice(0, limit).matchAll(PLACE_IN_PROSE)].flatMap((match): FieldCandidate[] => {
    if (sectionAt(view, match.index) === 'RECORDS_REVIEWED' || /\b(?:Dr\.|by|treated)\b/.test(match[0]))
      return [];
    const start = match.index + match[0].length;
    const written = placeAt(text, start);
    if (written === null) return [];
    return [
      {
        field: 'place',
        value: written.replace(/\s+/g, ' '),
        span: { start, end: start + written.length },
        cue: 'prose.place',
        confidence: 0.72,
      },
    ];
  });
  return [...labelled, ...inProse.slice(0, 1)];
}

/** Capitals, numbers and the commas between them: "1200 Harbor Street, Suite 4, Oakland, California". */
function placeAt(text: string, start: number): string | null {
  const match =
    /^(?:\d{1,5}\s)?\p{Lu}[\p{L}\d'’.&#-]*(?:,?\s(?:of\s|the\s|and\s)?(?:\p{Lu}[\p{L}\d'’.&#-]*|\d{1,5}|#\d+))*/u.exec(
      text.slice(start, start + 140),
    );
  const place =
    match?.[0]
      .replace(/,?\s(?:On|The|He|She|I|At)$|[.,]+$/u, '')
      .replace(/\.\s(?:The|He|She|I|An?|No|Mr|Ms|Mrs|It|This|Also)\b.*$/su, '') ?? '';
  const isDate =
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      place,
    );
  return place.length < 4 || isDate ? null : isAddressLine(place) || /\s|,/.test(place) ? place : null;
}
