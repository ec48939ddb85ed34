import type { MismatchRow } from '../../passages/index.js';
import { ExhibitKind } from '../../exhibits/index.js';
import type { OutlineFacts, RepeatFact } from './chapter-facts.types.js';
import {
  dataExhibit,
  documentExhibits,
  inQuotes,
  plainly,
  point,
  Unusual,
  unsupported,
  type Built,
  type Point,
} from './point.js';

const MOST_PASSAGES = 3;
const MOST_MISMATCHES = 3;
const BRING = 'Bring the template or dictation that the wording comes from, if there is one.';

/** Words that stand in other reports of the witness too, and places of this report that say different things. */
export function boilerplateChapter(facts: OutlineFacts): Built {
  const mismatches = facts.report?.mismatches ?? [];
  const points = [
    ...facts.repeats.slice(0, MOST_PASSAGES).flatMap(repeatPoints),
    ...mismatches.slice(0, MOST_MISMATCHES).flatMap(mismatchPoints),
  ];
  if (points.length === 0) {
    return unsupported(
      'BOILERPLATE',
      'No passage of the examiner’s own is found in reports on several people; file and confirm more of the examiner’s reports.',
    );
  }
  const isContradicted = mismatches.length > 0;
  return {
    topic: 'BOILERPLATE',
    heading: 'Words that stand in other reports too',
    goal: 'The witness has agreed which words of the report stand in reports on other people.',
    points,
    standing: {
      unusual: isContradicted ? Unusual.CONTRADICTED : Unusual.THIS_REPORT,
      words: isContradicted
        ? 'Pages of this report that say different things.'
        : 'Words of the reports themselves; repetition is not compared with peers.',
      adjusted: null,
      examinations: 0,
    },
  };
}

function repeatPoints({ id, text, reports, compared, cites }: RepeatFact): Point[] {
  const detail = `“${text}”; identical text in ${reports} of ${compared} reports read`;
  const shared = {
    cites: plainly(cites, detail),
    exhibits: [dataExhibit(ExhibitKind.REPEATED_PASSAGES)],
    bring: BRING,
  } as const;
  return [
    point({
      ...shared,
      key: `${id}:words`,
      text: `You wrote these words: ${inQuotes(text, 14)}, correct?`,
      exhibits: documentExhibits(cites),
      denial: { by: 'OWN_REPORT', put: 'Put the page with the words.' },
      helps: 'An office or a vendor may have put the words in.',
    }),
    point({
      ...shared,
      key: `${id}:reports`,
      text: `The same words stand in ${reports} of your ${compared} reports compared, on different people, correct?`,
      honest: `In ${reports} of the ${compared} that were compared; say why the words fit each.`,
      denial: { by: 'COUNT', put: 'Put the passages side by side, without what tells of the other people.' },
      helps: 'Like findings may be put in like words, and a template may be checked each time.',
    }),
  ];
}

/** Both places are quoted; a program found them, and a person reads them before they are put. */
function mismatchPoints({ id, documentId, page, quote, otherPage, otherQuote }: MismatchRow): Point[] {
  const here = { kind: 'DOCUMENT', documentId, page, line: null, quote } as const;
  const there = { kind: 'DOCUMENT', documentId, page: otherPage, line: null, quote: otherQuote } as const;
  const shared = {
    exhibits: documentExhibits([here]),
    denial: { by: 'OWN_REPORT', put: 'Put the two pages side by side.' },
    helps:
      'A slip of the pen need not touch the opinion. Found by a program: read both pages before it is put.',
    bring: 'Correct the report by a supplement if one of the pages is wrong.',
  } as const;
  return [
    point({
      ...shared,
      key: `mismatch:${id}:here`,
      text: `Page ${page} of your report says ${inQuotes(quote)}, correct?`,
      cites: [{ source: here, detail: `page ${page}, “${quote}”` }],
    }),
    point({
      ...shared,
      key: `mismatch:${id}:there`,
      text: `And page ${otherPage} says ${inQuotes(otherQuote)}, correct?`,
      cites: [{ source: there, detail: `page ${otherPage}, “${otherQuote}”` }],
      honest: 'Yes; say which of the two is right.',
    }),
  ];
}
