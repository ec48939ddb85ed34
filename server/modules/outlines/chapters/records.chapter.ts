import { issueLabel } from '../../../kernel/vocabulary.js';
import type { RecordComparisonFacts, RecordFact } from '../../records/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import { isTelling, SELECTION } from './issue-pattern.js';
import {
  documentExhibits,
  figureCite,
  inQuotes,
  plainly,
  point,
  quoted,
  reportExhibit,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type Point,
} from './point.js';

const MOST_RECORDS = 5;
const BRING = 'Bring the whole file that was sent, with its cover letters, and mark what was read.';

/** What was sent to the witness and is not among what the report lists as reviewed. */
export function recordsChapter(facts: OutlineFacts): Built {
  const comparison = facts.report?.records ?? null;
  const points = [
    ...(comparison === null ? [] : comparisonPoints(comparison, facts)),
    ...historyPoint(facts),
  ];
  if (points.length === 0) {
    return unsupported('RECORDS', whyNot(comparison));
  }
  const isOfReport = comparison !== null && comparison.counts.missed > 0;
  return {
    topic: 'RECORDS',
    heading: 'Records sent and records read',
    goal: isOfReport
      ? 'The witness has agreed which records were sent and are not listed as read.'
      : 'The witness has agreed how often fewer pages were read than sent.',
    points,
    standing: {
      unusual: isOfReport ? Unusual.THIS_REPORT : Unusual.COUNTED,
      words: isOfReport
        ? 'Facts of this report: what was sent against what it lists.'
        : 'Counts of the files; pages are not compared with peers.',
      adjusted: null,
      examinations: isTelling(facts.profile.notAllReviewed) ? facts.profile.notAllReviewed.denominator : 0,
    },
  };
}

function whyNot(comparison: RecordComparisonFacts | null): string {
  if (comparison === null || comparison.counts.supplied === 0) {
    return 'What was sent to the examiner is not on file; import the index of records supplied.';
  }
  if (comparison.counts.reviewed === 0) {
    return 'The list of records reviewed is not on file; confirm it from the report.';
  }
  return 'Every record supplied is listed as reviewed, or may be; decide the possible matches.';
}

function comparisonPoints(comparison: RecordComparisonFacts, { venue, report }: OutlineFacts): Point[] {
  const { counts, records, vague, sentence, examinationId } = comparison;
  if (counts.supplied === 0 || counts.reviewed === 0) return [];
  const whole = {
    source: { kind: 'RECORD', what: 'EXAMINATION', id: examinationId },
    detail: sentence,
  } as const;
  if (counts.missed + counts.vague === 0) {
    return [
      witnessPoint({
        key: 'redirect:matched',
        text: `On redirect: you list ${counts.matched} of the ${counts.supplied} records sent as reviewed, correct?`,
        cites: [whole],
        helps: 'Shows that what was sent was read.',
        bring: BRING,
      }),
    ];
  }
  return [
    point({
      key: 'supplied',
      text: `${counts.supplied} ${counts.supplied === 1 ? 'record was' : 'records were'} sent to you for this ${venue.word}, correct?`,
      cites: [whole],
      honest: 'By the index on file; say so if you received more or fewer.',
      denial: { by: 'OTHER_RECORD', put: 'Put the index of records with its cover letter.' },
      helps: 'That an index names a record does not show that it arrived.',
      bring: BRING,
    }),
    point({
      key: 'listed',
      text: 'Your report lists the records that you reviewed, correct?',
      cites: [whole],
      exhibits: reportExhibit(report?.documentId ?? null, []),
      honest: 'Yes, it has a list.',
      denial: { by: 'OWN_REPORT', put: 'Put the pages of the report that list the records.' },
      helps: 'A list may be short and the review complete.',
      bring: BRING,
    }),
    ...records
      .filter(({ state }) => state === 'MISSED')
      .slice(0, MOST_RECORDS)
      .flatMap(missedPoints),
    ...vague.slice(0, 2).map(({ title, cites }, index) =>
      point({
        key: `vague:${index}`,
        text: `Your list has the entry ${inQuotes(title)}, which names no record, correct?`,
        cites: plainly(cites, `“${title}”`),
        exhibits: documentExhibits(cites),
        honest: 'Yes; say from your file what the entry means.',
        denial: { by: 'OWN_REPORT', put: 'Put the page of the report with the entry.' },
        helps: 'The entry may cover the records in question.',
        bring: BRING,
      }),
    ),
  ];
}

function missedPoints({ suppliedRecordId, title, sentence, touched, cites: own }: RecordFact): Point[] {
  const cites = plainly(own, sentence);
  const exhibits = documentExhibits(own);
  const shared = {
    ...{ cites, exhibits, bring: BRING },
    helps: 'The record may have been read and not listed, or may have added nothing.',
    denial: { by: 'OWN_REPORT', put: 'Put the list of the report beside the record that was sent.' },
  } as const;
  const issue = touched.at(0)?.issue;
  return [
    point({
      ...shared,
      key: `missed:${suppliedRecordId}`,
      text: `Your list does not name ${inQuotes(title)}, correct?`,
      honest: 'By the list, yes; say whether you read it.',
    }),
    ...(issue === undefined
      ? []
      : [
          point({
            ...shared,
            key: `missed:${suppliedRecordId}:touches`,
            text: `And you gave an opinion on ${issueLabel[issue].toLowerCase()} without listing that record, correct?`,
            honest: 'By the list, yes; say whether the record would change the opinion.',
          }),
        ]),
  ];
}

function historyPoint(facts: OutlineFacts): Point[] {
  const figure = facts.profile.notAllReviewed;
  if (!isTelling(figure) || figure.numerator * 2 <= figure.denominator) return [];
  const words = `${figure.numerator} of the ${figure.denominator}`;
  return [
    point({
      key: 'history',
      text: `In ${words} examinations with both page counts, you reviewed fewer pages than were sent, correct?`,
      figures: [quoted(figure, words)],
      cites: [figureCite(facts.examinerId, figure)],
      honest: `By those counts, in ${words}; say how records are chosen for review.`,
      denial: { by: 'COUNT', put: 'Open the rows behind the count, each with both page counts.' },
      helps: `Pages sent twice need reading once, and page counts may be estimates. ${SELECTION}`,
      bring: BRING,
    }),
  ];
}
