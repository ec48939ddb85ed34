import { writtenNumber } from '../../../kernel/written-number.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import { type ReportView, sectionAt, trimmed } from '../report-view.js';

const OATHS: readonly (readonly [RegExp, number])[] = [
  [/\bpenalt(?:y|ies) of perjury\b/i, 0.93],
  [/\b(?:duly sworn|CPLR\s*(?:§|section|rule)?\s*2106|28 U\.?S\.?C\.?[^.]{0,12}1746)\b/i, 0.88],
  [
    /\bI\b[^.;]{0,60}\b(?:declare|affirm|certify|attest|swear|verify)\b[^;]{0,200}\b(?:true|correct|accurate|law|best of my knowledge|139\.3|4628|examination|opinions?)\b/i,
    0.8,
  ],
];
const LONGEST_OATH = 1200;
const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:[- ]|\\sand\\s)?){1,8})';
const PAGES = new RegExp(
  `\\b(${NUMBER})\\s*(?:\\(\\s*[\\d,]+\\s*\\)\\s*)?(?:total\\s|numbered\\s|single-sided\\s|Bates[- ]stamped\\s)?pages?\\b`,
  'gi',
);
const PAGE_COUNT = new RegExp(`\\bpage count\\b[^.;\\d]{0,20}?(${NUMBER})`, 'gi');
const DECLARED =
  /\b(?:review(?:ed|ing|s)?|receiv\w+|records?|documents?|total(?:ed|ing|s)?|9793|declar\w+|attest\w+|submitted|provided|forwarded|sent|comprised|consist\w*|file)\b/i;
const OWN_PAGES =
  /\b(?:(?:this|my|the foregoing|the attached) (?:report|letter|transmission|fax|document) (?:is|consists?|contains?|comprises?|has|runs)|page \d+ of|deposition|transcript|questionnaire|form)\b/i;
const NO_RECORDS =
  /\bno (?:medical )?(?:records?|documents?|documentation)\b[^.;]{0,40}\b(?:were|was|have been|had been)\s(?:provided|available|received|submitted|forwarded|supplied|furnished|sent|made available|reviewed)|\b(?:did not|have not) (?:receive|been provided(?: with)?|review) any (?:medical )?records\b/i;
const MOST_PAGES = 200_000;

/** What is sworn or declared, and how many pages of records. */
export function attestationCandidates(view: ReportView): FieldCandidate[] {
  return [...oaths(view), ...pages(view)];
}

function oaths({ text, structure }: ReportView): FieldCandidate[] {
  return structure.sentences.flatMap((sentence): FieldCandidate[] => {
    if (sentence.section === 'RECORDS_REVIEWED' || sentence.part === 'QUESTION') return [];
    const span = trimmed(text, {
      start: sentence.start,
      end: Math.min(sentence.end, sentence.start + LONGEST_OATH),
    });
    const words = text.slice(span.start, span.end);
    const oath = OATHS.find(([pattern]) => pattern.test(words));
    if (oath === undefined) return [];
    return [
      { field: 'attestation', value: words.replace(/\s+/g, ' '), span, cue: 'oath', confidence: oath[1] },
    ];
  });
}

function pages(view: ReportView): FieldCandidate[] {
  const labelled = view.labelled
    .filter(({ kind }) => kind === 'PAGES')
    .flatMap(({ value, span }): FieldCandidate[] => {
      const digits = /^(?:approximately\s|approx\.?\s|~\s?)?(\d{1,3}(?:,\d{3})+|\d{1,6})\b/i.exec(value);
      const count = digits?.[1] === undefined ? null : writtenNumber(digits[1]);
      if (digits === null || count === null || count > MOST_PAGES) return [];
      return [
        {
          field: 'pagesDeclared',
          value: count,
          span: { start: span.start, end: span.start + digits[0].length },
          cue: 'label.pages',
          confidence: 0.92,
        },
      ];
    });
  const found = [...labelled, ...pagesInProse(view)];
  return found.length > 0 ? found : noRecords(view);
}

/** A report without records declares no pages. */
function noRecords({ text, structure }: ReportView): FieldCandidate[] {
  for (const { start, end, part } of structure.sentences) {
    const sentence = text.slice(start, end);
    if (part === 'QUESTION' || !NO_RECORDS.test(sentence)) continue;
    const span = trimmed(text, { start, end });
    return [{ field: 'pagesDeclared', value: 0, span, cue: 'prose.no-records', confidence: 0.8 }];
  }
  return [];
}

function pagesInProse(view: ReportView): FieldCandidate[] {
  return view.structure.sentences.flatMap(({ start, end, part }): FieldCandidate[] => {
    const sentence = view.text.slice(start, end);
    if (
      part === 'QUESTION' ||
      !/\bpages?\b/i.test(sentence) ||
      !DECLARED.test(sentence) ||
      OWN_PAGES.test(sentence)
    )
      return [];
    const [match, second] = [...sentence.matchAll(PAGES), ...sentence.matchAll(PAGE_COUNT)];
    const count = match?.[1] === undefined ? null : writtenNumber(match[1]);
    if (match === undefined || count === null || count > MOST_PAGES) return [];
    // An entry of a list gives its own length; the whole is told by who reviewed, received or declared it.
    const isWhole =
      /\b(?:review(?:ed|ing)?|receiv\w+|total\w*|9793|declar\w+|attest\w+|in excess|consist\w*|compris\w+|provided|forwarded|submitted|supplied|furnished|sent|came to|amount\w* to|ran to|read|numbered|contain\w*|encompass\w*)\b/i.test(
        sentence,
      );
    if (!isWhole || (second !== undefined && !/\btotal/i.test(sentence))) return [];
    const isListed =
      sectionAt(view, start) === 'RECORDS_REVIEWED' && /^\s*(?:\d{1,3}[.)]|[-•])/.test(sentence);
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return isListed
      ? []
      : [
          {
            field: 'pagesDeclared',
            value: count,
            span,
            cue: 'prose.pages',
            confidence: /9793|declar|attest|total/i.test(sentence) ? 0.93 : 0.84,
          },
        ];
  });
}
