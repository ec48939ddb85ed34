import { dayInWords } from '../../../kernel/day-words.js';
import type { ListOmission } from '../../disclosures/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import { ruleCite } from './impeachment.js';
import {
  documentExhibits,
  point,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type PlainCite,
  type Point,
} from './point.js';

const MOST_OMISSIONS = 5;
const DISCLOSURE_RULE = 'US-FRCP-26-A-2-B';
const BRING = 'Complete the list from the witness’s own calendar before it is served again.';

/** The list of former testimony against the testimony that the firm knows of. */
export function testimonyListChapter(facts: OutlineFacts): Built {
  const { listAudit } = facts.disclosures;
  if (listAudit === null) {
    return unsupported(
      'TESTIMONY_LIST',
      'No disclosed list of testimony is on file; import the list and confirm it.',
    );
  }
  const { coversFrom, coversTo, entries, matched, omissions, undated, disclosedOn } = listAudit;
  const usable = omissions.filter(({ testimonyId }) => mayBeUsed(facts, testimonyId));
  const span = `${dayInWords(coversFrom)} to ${dayInWords(coversTo)}`;
  const list: PlainCite = {
    source: listAudit.cite,
    detail: `List of ${dayInWords(disclosedOn)}, ${span}: ${entries} entries, ${matched} matched, ${undated} testimonies without a day`,
  };
  const shared = {
    exhibits: documentExhibits([listAudit.cite]),
    denial: { by: 'OTHER_RECORD', put: 'Put the list.' },
    bring: BRING,
  } as const;
  if (usable.length === 0 && matched === 0) {
    return unsupported(
      'TESTIMONY_LIST',
      'No testimony within the days of the list that may be used is on file; link transcripts to the examiner.',
    );
  }
  const points =
    usable.length === 0
      ? [
          witnessPoint({
            ...shared,
            key: 'redirect:complete',
            text: 'On redirect: every testimony on file of those days is on your list, correct?',
            cites: [list],
            helps: 'Shows that the list was kept with care.',
          }),
        ]
      : [
          ...rulePoints(facts),
          point({
            ...shared,
            key: 'list',
            text: `Your list of former testimony has ${entries} ${entries === 1 ? 'entry' : 'entries'}, correct?`,
            cites: [list],
            helps: 'A list is made from memory and calendars.',
          }),
          ...usable.slice(0, MOST_OMISSIONS).flatMap((omission) => omissionPoints(omission, list)),
        ];
  return {
    topic: 'TESTIMONY_LIST',
    heading: 'The list of former testimony',
    goal: 'The witness has agreed which testimony of the days covered is not on the list.',
    points,
    standing: {
      unusual: Unusual.CONTRADICTED,
      words: 'The disclosed list against transcripts and entries on file.',
      adjusted: null,
      examinations: 0,
    },
  };
}

function mayBeUsed({ testimony }: OutlineFacts, testimonyId: string): boolean {
  return testimony.testimonies.find(({ id }) => id === testimonyId)?.mayBeUsed ?? true;
}

function rulePoints({ venue }: OutlineFacts): Point[] {
  const rule = venue.rules.find(({ id }) => id === DISCLOSURE_RULE);
  if (rule === undefined) return [];
  return [
    point({
      key: 'rule',
      text: 'You know that the list is to name the cases of the last 4 years, at trial or by deposition, correct?',
      cites: [ruleCite(rule)],
      denial: { by: 'OTHER_RECORD', put: 'Put the text of the rule.' },
      helps: 'The witness may have left the list to counsel.',
      bring: BRING,
    }),
  ];
}

function omissionPoints({ testimonyId, givenOn, caseName, cite }: ListOmission, list: PlainCite): Point[] {
  const day = dayInWords(givenOn);
  const shared = { exhibits: documentExhibits([cite]), bring: BRING } as const;
  const given: PlainCite = {
    source: cite,
    detail: [`${day}`, ...(caseName === null ? [] : [caseName])].join(', '),
  };
  return [
    point({
      ...shared,
      key: `given:${testimonyId}`,
      text: `You testified on ${day}, correct?`,
      cites: [given],
      denial: {
        by: 'EARLIER_OATH',
        put: 'Put the cover page of the transcript, or what records the testimony.',
      },
      helps: 'Another person of the same name may have testified.',
    }),
    point({
      ...shared,
      key: `omitted:${testimonyId}`,
      text: `That testimony of ${day} is not on your list, correct?`,
      cites: [list, given],
      honest: 'By the list, yes; say how the list was made.',
      denial: { by: 'OTHER_RECORD', put: 'Put the list, and ask where it stands.' },
      helps: 'The case may be listed under another name; ask before concluding.',
    }),
  ];
}
