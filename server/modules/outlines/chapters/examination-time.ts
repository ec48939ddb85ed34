import { timingSourceLabel, type TimingSource } from '../../../kernel/vocabulary.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import { minutesWords, type ExaminationTiming, type ObservedTime } from '../../scrutiny/index.js';
import { documentCite } from '../../treating/index.js';
import { documentExhibits, point, reportExhibit, witnessPoint, type PlainCite, type Point } from './point.js';

/** A reported time above this is not put as short; it speaks for the witness. */
const LONGEST_PUT = 30;
/** What a witness brings who is asked about time. */
export const TIME_PAPERS =
  'Bring the appointment book, the times of arrival and departure, and any recording.';

function timeCite(timing: ExaminationTiming, time: ObservedTime, more?: string): PlainCite {
  const recorded: SourceCite = { kind: 'RECORD', what: 'TIMING', id: timing.examinationId };
  const said = `${minutesWords(time.range)}, source: ${timingSourceLabel[time.source].toLowerCase()}`;
  return {
    source: documentCite(time, recorded),
    detail: [
      said,
      ...(time.quote === null ? [] : [`“${time.quote}”`]),
      ...(more === undefined ? [] : [more]),
    ].join('; '),
  };
}

const TOLD: Readonly<Record<TimingSource, string>> = {
  RECORDING: 'The recording shows',
  OBSERVER: 'An observer noted',
  REPORT: 'Your report states',
  CLAIMANT: 'This claimant recalls',
  FIRM_LOG: 'A log kept at the time gives',
};

/**
 * The rule first, then what the report states, then what was observed.
 *
 * @param reportId the report's document, put also where its time is recorded without a page; null: not on file.
 */
export function timingPoints(timing: ExaminationTiming, reportId: string | null): Point[] {
  const { times, minimum, gap, sameDay } = timing;
  const isHeld = minimum !== null && minimum.state === 'BELOW';
  const known = times.filter(({ source }) => source !== 'FIRM_LOG');
  // The witness's own number first, then what others saw.
  const isOwn = ({ source }: ObservedTime): boolean => source === 'REPORT';
  const stated = [...known.filter(isOwn), ...known.filter((time) => !isOwn(time))];
  const cites = stated.map((time) => timeCite(timing, time, gap?.sentence));
  const isShort = isHeld || (gap !== null && gap.low !== null && gap.low > 0);
  const told = stated.map((time) => timePoint(timing, time, reportId));
  const isBrief = stated.some(({ range }) => range.upper !== null && range.upper <= LONGEST_PUT);
  const facts = isShort || isBrief ? told : told.map((fact) => ({ ...fact, isForWitness: true }));
  return [
    ...(isHeld ? [minimumPoint(minimum)] : []),
    ...facts,
    ...(gap !== null && gap.low !== null && gap.low > 0
      ? [
          point({
            key: 'gap',
            text: `So the report states more time than the ${timingSourceLabel[gap.observed].toLowerCase()} shows, correct?`,
            cites,
            exhibits: reportExhibit(
              reportId,
              cites.map(({ source }) => source),
            ),
            honest: gap.sentence,
            denial: {
              by: 'OWN_REPORT',
              put: 'Put the page of the report beside the time that was observed.',
            },
            helps: 'The report may count history or time that the observer did not see.',
            bring: TIME_PAPERS,
          }),
        ]
      : []),
    ...(isHeld
      ? [
          point({
            key: 'below-minimum',
            text: 'That time is below the minimum of the regulation, correct?',
            cites: [minimumCite(minimum), ...cites],
            honest: minimum.sentence,
            denial: { by: 'OWN_REPORT', put: 'Put the page that states the time, then the regulation.' },
            helps: `The minimum is for an uncomplicated evaluation.${minimum.rule.permitsVariance ? ' The report may explain a shorter time.' : ''}`,
            bring: TIME_PAPERS,
          }),
        ]
      : []),
    ...(sameDay.examinationIds.length === 0 ? [] : [sameDayPoint(sameDay)]),
    ...(!isShort && stated.length > 0 && minimum !== null && isMet(minimum.state)
      ? [
          witnessPoint({
            key: 'redirect:minimum',
            text: 'On redirect: the time you took was at or above the minimum of the regulation, correct?',
            cites: [minimumCite(minimum), ...cites],
            helps: 'Shows that the time was what the regulation asks for.',
            bring: TIME_PAPERS,
          }),
        ]
      : []),
  ];
}

const isMet = (state: string): boolean => state === 'MET' || state === 'MET_NOT_UNCOMPLICATED';

type Minimum = NonNullable<ExaminationTiming['minimum']>;

function minimumCite({ rule, sentence }: Minimum): PlainCite {
  return { source: { kind: 'RULE', ruleId: rule.id }, label: rule.citation, detail: sentence };
}

function minimumPoint(minimum: Minimum): Point {
  return point({
    key: 'minimum',
    text: `A regulation sets at least ${minimum.rule.minutes} minutes face to face for such an evaluation, correct?`,
    cites: [minimumCite(minimum)],
    honest: `Yes, ${minimum.rule.minutes} minutes for an uncomplicated one.`,
    denial: { by: 'OTHER_RECORD', put: 'Put the text of the regulation.' },
    helps: 'The minimum is for an uncomplicated evaluation.',
    bring: 'Read the regulation with the witness before.',
  });
}

function timePoint(timing: ExaminationTiming, time: ObservedTime, reportId: string | null): Point {
  const cite = timeCite(timing, time);
  const minutes = minutesWords(time.range);
  const isReport = time.source === 'REPORT';
  return point({
    key: `time:${time.source.toLowerCase()}`,
    text: `${TOLD[time.source]} ${minutes} face to face, correct?`,
    cites: [cite],
    exhibits: isReport ? reportExhibit(reportId, [cite.source]) : documentExhibits([cite.source]),
    honest: isReport
      ? `Yes, the report states ${minutes}.`
      : `That source gives ${minutes}; say what you recall.`,
    denial: isReport
      ? { by: 'OWN_REPORT', put: 'Put the page of the report that states the time.' }
      : { by: 'OTHER_RECORD', put: 'Put what records the time, with who noted it and how.' },
    helps: isReport
      ? 'The time may be what the findings needed.'
      : 'The source may not cover all of the time with the person examined.',
    bring: TIME_PAPERS,
  });
}

function sameDayPoint({ examinationIds, sentence }: ExaminationTiming['sameDay']): Point {
  const n = examinationIds.length;
  return point({
    key: 'same-day',
    text: `You did at least ${n} other ${n === 1 ? 'examination' : 'examinations'} that day, correct?`,
    cites: examinationIds.map((id) => ({
      source: { kind: 'RECORD', what: 'EXAMINATION', id },
      detail: sentence,
    })),
    honest: `These files have ${n} more of that day; say how many there were.`,
    denial: {
      by: 'OTHER_RECORD',
      put: 'Put the days of the other examinations, without the persons examined.',
    },
    helps:
      'A full day of examinations may be the way the office works; the times of each may be long enough.',
    bring: TIME_PAPERS,
  });
}
