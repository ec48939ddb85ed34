import type { Span } from '../../../kernel/document-text.js';
import { withoutAbbreviations } from '../../../kernel/abbreviations.js';
import type { FieldCandidate, TextField } from '../field-candidate.types.js';
import type { LabelKind } from '../label-phrases.js';
import { type ReportView, trimmed } from '../report-view.js';
import { credentialedPersons, personAt } from '../written-person.js';

const LANGUAGE =
  'Spanish|Mandarin|Cantonese|Chinese|Korean|Vietnamese|Tagalog|Russian|Portuguese|Arabic|Farsi|Persian|Armenian|Punjabi|Hindi|Urdu|Bengali|Haitian(?: Creole)?|Creole|French|Polish|Italian|Greek|German|Japanese|Hmong|Khmer|Cambodian|Lao|Thai|Amharic|Somali|Albanian|Ukrainian|Romanian|Turkish|Hebrew|Yiddish|Nepali|Burmese|Mixtec|American Sign Language|ASL|Sign Language|Bosnian|Serbian|Croatian|Tamil|Telugu|Gujarati|Ilocano|Samoan|Tongan|Swahili|Tigrinya';
const LANGUAGE_WORD = new RegExp(`\\b(?:${LANGUAGE})\\b`);
const INTERPRETER = /\b(?:interpreters?|translators?|interpreting|interpreted for)\b/i;
const NO_INTERPRETER =
  /\b(?:no|without(?: the (?:need|use|aid|assistance|help) (?:for|of))?(?: an?)?|declined(?: an?)?|did not (?:need|require|use|have)(?: an?)?)\s+(?:[a-z-]+\s)?(?:interpreter|translator)|\b(?:interpreter|translator)s?\b[^.;]{0,40}\b(?:not|unnecessary|declined|waived)\b/i;
const NOBODY =
  /\b(?:no (?:one|body|other (?:person|individual|part)\w*|others|third part\w*|observers?)\b[^.;]{0,40}\b(?:present|attended|accompanied|in attendance|in the room)|unaccompanied|not accompanied|(?:attended|came|arrived|appeared|presented|was (?:seen|examined|interviewed)) alone|by (?:himself|herself) (?:to|for) (?:the|this))\b/i;
const ROLE =
  '(?:wife|husband|spouse|partner|fianc[eé]e?|mother|father|parent|son|daughter|brother|sister|sister-in-law|brother-in-law|mother-in-law|father-in-law|cousin|uncle|aunt|niece|nephew|friend|girlfriend|boyfriend|neighbor|companion|observer|attorney|lawyer|counsel|paralegal|legal assistant|nurse(?: (?:observer|consultant|case manager))?|case manager|chaperone|medical assistant|assistant|representative|court reporter|videographer|caregiver|driver|guardian|social worker|union representative|watchdog|ime (?:watchdog|observer|companion))';
const ACCOMPANIED = /\baccompanied\b[^.;]{0,40}?\bby\s+/gi;
const ALSO_PRESENT =
  /\b(?:also (?:present|in attendance|in the room)[^.;:]{0,40}?(?:was|were)|in attendance (?:was|were)|(?:others? )?present\b[^.;:]{0,40}?(?:was|were|included?)|also present)\s*:?\s+/gi;
const WAS_PRESENT = new RegExp(
  `((?:his|her|their|the (?:claimant|examinee|plaintiff|applicant)'s|a|an|my)\\s+(?:[a-z-]+\\s){0,2}${ROLE}(?:,\\s[^,.;]{3,40},)?(?:\\s(?:and|from)\\s[^,.;]{3,40}?)?)\\s+(?:was|were|remained)\\s+(?:also\\s)?(?:present|in attendance|in the (?:examination |exam )?room)`,
  'gi',
);
const PRESENCE = /\b(?:present|attend\w*|accompanied|unaccompanied|alone|himself|herself|in the room)\b/i;
const ROLE_WORD = new RegExp(`\\b${ROLE}\\b`, 'i');
const SELF =
  /^(?:me|myself|the undersigned|this examiner|this evaluator|the (?:undersigned )?(?:examiner|evaluator|physician)|I)\b/i;
const NOTHING =
  /^(?:none|no|n\/?a|nobody|no one|not (?:applicable|required|needed|used|present|necessary))\b/i;

/**
 * Who else was in the room, in which language, and who did which part of the work. Where the report says "I", the
 * work is that of `examiner`, by name as far as the report gives one.
 */
export function attendanceCandidates(view: ReportView, examiner: string | null): FieldCandidate[] {
  return [...interpreters(view), ...othersPresent(view), ...workers(view, examiner ?? 'The examiner')];
}

function labelledTexts(view: ReportView, kind: LabelKind): { value: string; span: Span }[] {
  return view.labelled
    .filter((value) => value.kind === kind && value.value.length <= 120)
    .map(({ value, span }) => ({ value, span }));
}

function interpreters(view: ReportView): FieldCandidate[] {
  const labelled = labelledTexts(view, 'INTERPRETER').map(({ value, span }): FieldCandidate => {
    const yes = /^yes\b[\s,;:(–-]*/i.exec(value)?.[0].length;
    const said = NOTHING.test(value)
      ? 'No'
      : yes === undefined
        ? value
        : value.slice(yes).replace(/[)\s.]+$/, '') || 'Yes';
    return { field: 'interpreter', value: said, span, cue: 'label.interpreter', confidence: 0.94 };
  });
  if (labelled.length > 0) return labelled;
  return view.structure.sentences.flatMap((sentence): FieldCandidate[] => {
    const text = view.text.slice(sentence.start, sentence.end);
    if (sentence.section === 'RECORDS_REVIEWED' || sentence.part === 'QUESTION') return [];
    if (!INTERPRETER.test(text)) return [];
    const value = interpreterSaid(text);
    const span = trimmed(view.text, sentence);
    return [
      {
        field: 'interpreter',
        value,
        span,
        cue: 'prose.interpreter',
        confidence: value === 'Yes' ? 0.75 : 0.86,
      },
    ];
  });
}

/** "Spanish, Rosa Delgado", as far as the sentence says it; "Yes" and "No" otherwise. */
function interpreterSaid(sentence: string): string {
  if (NO_INTERPRETER.test(sentence)) return 'No';
  const language = LANGUAGE_WORD.exec(sentence)?.[0];
  const name = interpreterName(sentence);
  return [name, language].filter((part) => part !== undefined && part !== '').join(', ') || 'Yes';
}

function interpreterName(sentence: string): string | undefined {
  const behind =
    /\b(?:interpreter|translator)\b,?\s*(?:\([^)]*\),?\s*)?(?:named\s|by the name of\s|was\s|,\s)?\s*(?=\p{Lu}\p{L}+\s\p{Lu})/u.exec(
      sentence,
    );
  const before =
    /(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3}),?\s(?:who\s)?(?:is\s|was\s|served as\s|acted as\s)?(?:an?|the|our)\s(?:[\p{L}-]+\s){0,3}(?:interpreter|translator)\b/u.exec(
      sentence,
    );
  if (behind !== null) {
    const start = behind.index + behind[0].length;
    const person = personAt(sentence, { start, end: start + 60 });
    if (person !== null && !LANGUAGE_WORD.test(person.name)) return person.name;
  }
  const named = before?.[1];
  return named === undefined || LANGUAGE_WORD.test(named) || /^The\b/.test(named) ? undefined : named;
}

function othersPresent(view: ReportView): FieldCandidate[] {
  const labelled = labelledTexts(view, 'OTHERS_PRESENT').map(({ value, span }): FieldCandidate => ({
    field: 'othersPresent',
    value: NOTHING.test(value) ? [] : personsListed(value),
    span,
    cue: 'label.others-present',
    confidence: 0.93,
  }));
  if (labelled.length > 0) return labelled;
  return view.structure.sentences.flatMap((sentence): FieldCandidate[] => {
    if (sentence.section === 'RECORDS_REVIEWED' || sentence.part === 'QUESTION') return [];
    const text = view.text.slice(sentence.start, sentence.end);
    const span = trimmed(view.text, sentence);
    if (!PRESENCE.test(text)) return [];
    const named = namedPresent(withoutAbbreviations(text));
    if (named.length > 0)
      return [{ field: 'othersPresent', value: named, span, cue: 'prose.others-present', confidence: 0.82 }];
    if (!NOBODY.test(text)) return [];
    return [{ field: 'othersPresent', value: [], span, cue: 'prose.nobody-present', confidence: 0.8 }];
  });
}

function namedPresent(sentence: string): string[] {
  const behind = [...sentence.matchAll(ACCOMPANIED), ...sentence.matchAll(ALSO_PRESENT)].map((match) =>
    sentence.slice(match.index + match[0].length),
  );
  const listed = behind.map(
    (rest) =>
      /^[^.;]{2,120}?(?=\s(?:who|which|to the|during|for|throughout|in the|was|were|at|and (?:was|had|did))\b|[.;]|$)/.exec(
        `${rest}`,
      )?.[0] ?? '',
  );
  const present = [...sentence.matchAll(WAS_PRESENT)].map((match) => match[1] ?? '');
  return [...new Set([...listed, ...present].filter((text) => text !== '').flatMap(personsListed))].filter(
    isSomebody,
  );
}

const isSomebody = (text: string): boolean =>
  (ROLE_WORD.test(text) || personAt(text, { start: 0, end: text.length }) !== null) &&
  !INTERPRETER.test(text);

/** "his wife, Ana Poole, and a nurse" as two persons: what stands behind a name or a role belongs to it. */
function personsListed(text: string): string[] {
  const parts = text.split(/\s*[;\n]\s*|,?\s+and\s+(?!from\b)|,\s+(?=(?:his|her)\s)/);
  return parts
    .map((part) =>
      part
        .replace(/^(?:his|her|their|the|an?|my)\s+/i, '')
        .replace(/,\s+(?:an?|the|his|her)\s+/g, ', ')
        .replace(/[\s,.]+$/, '')
        .replace(/\s+/g, ' '),
    )
    .filter((part) => part.length > 1);
}

const WORK = /\b(?:history|exam|examination|evaluation|report|draft)\b/i;

type Work = {
  readonly field: TextField;
  readonly label: LabelKind;
  readonly passive: RegExp;
  readonly active: RegExp;
};

const BY = '(?:\\s(?:solely|personally|entirely|in part|initially))?\\sby\\s+';
const WORKS: readonly Work[] = [
  {
    field: 'historyTakenBy',
    label: 'HISTORY_TAKEN_BY',
    passive: new RegExp(
      `\\bhistory\\b[^.;]{0,60}?\\b(?:taken|obtained|gathered|recorded|elicited|compiled|provided to)${BY}`,
      'gi',
    ),
    active:
      /\b(?:took|obtained|recorded|gathered|elicited|compiled|(?:assisted|helped)(?: me)? (?:in|with) (?:taking|obtaining|recording|gathering))\s+(?:the|a|an|his|her|this)?\s*(?:[a-z-]+\s){0,3}history\b/gi,
  },
  {
    field: 'examinedBy',
    label: 'EXAMINED_BY',
    passive: new RegExp(
      `\\b(?:physical |the |clinical )(?:examination|exam|evaluation)\\b[^.;]{0,40}?\\b(?:performed|conducted|carried out|done|completed)${BY}`,
      'gi',
    ),
    active:
      /\b(?:performed|conducted|carried out|did)\s+(?:the|a|an|this|his|her)\s+(?:entire\s|complete\s)?(?:[a-z-]+\s)?(?:examination|exam|evaluation)\b/gi,
  },
  {
    field: 'draftedBy',
    label: 'DRAFTED_BY',
    passive: new RegExp(
      `\\b(?:report|draft)\\b[^.;]{0,40}?\\b(?:prepared|drafted|written|composed|authored|compiled)${BY}`,
      'gi',
    ),
    active:
      /\b(?:prepared|drafted|wrote|composed|authored|(?:assisted|helped)(?: me)? (?:in|with) (?:the )?(?:preparing|drafting|preparation of|writing))\s+(?:the|an|a|this|my)?\s*(?:[a-z-]+\s){0,2}(?:report|draft)\b/gi,
  },
];

/** Who took the history, examined and wrote, as a declaration has to say where others helped. */
function workers(view: ReportView, examiner: string): FieldCandidate[] {
  return WORKS.flatMap(({ field, label, passive, active }) => {
    const labelled = labelledTexts(view, label).map(({ value, span }): FieldCandidate => ({
      field,
      value: SELF.test(value) ? examiner : value,
      span,
      cue: 'label.worker',
      confidence: 0.9,
    }));
    if (labelled.length > 0) return labelled;
    return view.structure.sentences.flatMap(({ start, end, section }) => {
      if (section === 'RECORDS_REVIEWED') return [];
      const text = view.text.slice(start, end);
      if (!WORK.test(text)) return [];
      const who = [...text.matchAll(passive)].map((match) =>
        workerAt(text, match.index + match[0].length, examiner),
      );
      const actors = [...text.matchAll(active)].map((match) => workerBefore(text, match.index, examiner));
      const first = [...who, ...actors].find((name) => name !== null);
      if (first === undefined || first === null) return [];
      const span = trimmed(view.text, { start, end });
      const candidate: FieldCandidate = { field, value: first, span, cue: 'prose.worker', confidence: 0.8 };
      return [candidate];
    });
  });
}

function workerAt(text: string, start: number, examiner: string): string | null {
  const rest = text.slice(start);
  if (SELF.test(rest)) return examiner;
  const role = /^(?:my|our|the|an?)\s+(?:[a-z-]+\s){0,3}[a-z-]+(?:,\s+|\s+)(?=\p{Lu})/u.exec(rest);
  const place = start + (role?.[0].length ?? 0);
  const person = personAt(text, { start: place, end: place + 70 });
  if (person !== null) return text.slice(person.span.start, person.end);
  return (
    /^(?:my|our|an?)\s+((?:[a-z-]+\s){0,2}(?:assistant|associate|nurse|historian|technician|staff|scribe|resident))\b/i.exec(
      rest,
    )?.[1] ?? null
  );
}

function workerBefore(text: string, place: number, examiner: string): string | null {
  const before = text.slice(0, place);
  if (/\b(?:I|we)\s+(?:have\s|had\s|also\s|then\s|personally\s|myself\s|alone\s|solely\s)*$/.test(before))
    return examiner;
  const named = credentialedPersons(before, { start: Math.max(0, place - 80), end: place }).at(-1);
  if (named !== undefined && before.length - named.end < 25) return before.slice(named.span.start, named.end);
  const titled =
    /(?:\b(?:Dr|Mr|Ms|Mrs)\.?\s\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+),?\s*(?:who\s)?$/u.exec(
      before,
    );
  return titled === null ? null : titled[0].replace(/[\s,]*(?:who\s*)?$/, '');
}
