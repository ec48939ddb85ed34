import {
  examKindLabel,
  issueLabel,
  sideLabel,
  stanceLabel,
  timingSourceLabel,
} from '../../kernel/vocabulary.js';
import { disputedFields } from './disputed-fields.js';
import type { ExaminationOnFile } from './examination-on-file.queries.js';
import { fieldText, isMinutes } from './field-value.js';
import { fieldValueOf, opinionOf, type Proposal } from './proposal.js';
import { fieldLabel, type ReadingField } from './reading-field.js';
import { minutesBetween, reportValues, type ReportValues } from './report-values.js';

/** Two things that do not go together, in words, with the proposals and the examination that say them. */
export type Disagreement = {
  readonly message: string;
  readonly proposalIds: readonly string[];
  readonly examinationId: string | null;
};

/**
 * Where a report contradicts itself, and where it contradicts what is on file.
 *
 * @param existing examinations that may be the report's.
 * @param examinationId the one to which the report belongs; null while it belongs to none.
 */
export function disagreementsOf(
  proposals: readonly Proposal[],
  existing: readonly ExaminationOnFile[],
  examinationId: string | null,
): Disagreement[] {
  const live = proposals.filter(({ status }) => status !== 'REJECTED');
  return [
    ...fieldDisputes(live),
    ...timeDisputes(live),
    ...opinionDisputes(live),
    ...existing.flatMap((examination) => [
      ...(examination.id === examinationId ? [] : [onFile(examination)]),
      ...againstFile(live, examination),
    ]),
  ];
}

function fieldDisputes(live: readonly Proposal[]): Disagreement[] {
  return [...disputedFields(live)].map(([field, readings]) => ({
    message: `${fieldLabel[field]}: the report says ${listed(readings.map(shownValue))}. Accept one and reject the rest.`,
    proposalIds: readings.map(({ id }) => id),
    examinationId: null,
  }));
}

/** Start and end against the minutes that the report itself gives. */
function timeDisputes(live: readonly Proposal[]): Disagreement[] {
  const text = (field: ReadingField): Proposal | undefined =>
    live.find((proposal) => proposal.field === field);
  const [started, ended] = [text('STARTED_AT'), text('ENDED_AT')];
  const between = minutesBetween(textOf(started), textOf(ended));
  if (between === null || started === undefined || ended === undefined) return [];
  return live.flatMap((proposal) => {
    const value = proposal.field === null ? null : fieldValueOf(proposal);
    if (value === null || !isMinutes(value) || value.saidBy !== 'REPORT' || value.minutes === between)
      return [];
    return [
      {
        message: `From ${textOf(started)} to ${textOf(ended)} are ${between} minutes; the report says ${value.minutes}.`,
        proposalIds: [started.id, ended.id, proposal.id],
        examinationId: null,
      },
    ];
  });
}

function opinionDisputes(live: readonly Proposal[]): Disagreement[] {
  return reportValues(live, { pendingToo: true }).opinions.flatMap(({ issue }) => {
    const own = live.filter((proposal) => opinionOf(proposal)?.issue === issue);
    const concluding = new Set(
      own
        .flatMap((proposal) => opinionOf(proposal)?.stance ?? [])
        .filter((stance) => stance.startsWith('FAVORS')),
    );
    if (concluding.size < 2) return [];
    return [
      {
        message: `${issueLabel[issue]}: the report concludes both ways; confirmed as it is, the opinion is mixed.`,
        proposalIds: own.map(({ id }) => id),
        examinationId: null,
      },
    ];
  });
}

function onFile({ id, examinedOn }: ExaminationOnFile): Disagreement {
  return {
    message: `An examination of ${examinedOn} that may be this one is on file.`,
    proposalIds: [],
    examinationId: id,
  };
}

function againstFile(live: readonly Proposal[], examination: ExaminationOnFile): Disagreement[] {
  const values = reportValues(live, { pendingToo: true });
  const of = (message: string, ids: readonly string[]): Disagreement => ({
    message,
    proposalIds: ids,
    examinationId: examination.id,
  });
  const idsOf = (field: ReadingField): string[] =>
    live.filter((proposal) => proposal.field === field).map(({ id }) => id);
  return [
    ...minutesAgainstFile(values, examination).map((message) => of(message, idsOf('FACE_TO_FACE_MINUTES'))),
    ...(values.side === null || examination.side === 'UNKNOWN' || values.side === examination.side
      ? []
      : [of(said('Retained by', sideLabel[examination.side], sideLabel[values.side]), idsOf('SIDE'))]),
    ...(values.kind === null || values.kind === examination.kind
      ? []
      : [
          of(
            said('Kind of examination', examKindLabel[examination.kind], examKindLabel[values.kind]),
            idsOf('EXAM_KIND'),
          ),
        ]),
    ...(values.pagesReviewed === null ||
    examination.pagesReviewed === null ||
    values.pagesReviewed === examination.pagesReviewed
      ? []
      : [
          of(
            said('Pages', String(examination.pagesReviewed), String(values.pagesReviewed)),
            idsOf('PAGES_DECLARED'),
          ),
        ]),
    ...opinionsAgainstFile(values, examination).map(({ issue, message }) =>
      of(
        message,
        live.flatMap((proposal) => (opinionOf(proposal)?.issue === issue ? [proposal.id] : [])),
      ),
    ),
  ];
}

function minutesAgainstFile({ timings }: ReportValues, examination: ExaminationOnFile): string[] {
  return timings.flatMap((timing) =>
    examination.timings
      .filter(({ source, minutes }) => isComparable(source, timing.source) && minutes !== timing.minutes)
      .map(
        ({ source, minutes }) =>
          `${source === 'FIRM_LOG' ? 'The log' : timingSourceLabel[source]} says ${minutes} minutes, the report ${timing.minutes}.`,
      ),
  );
}

/** A log that does not say whence it knows is held against every source; two different sources may well differ. */
function isComparable(onFile: string, read: string): boolean {
  return onFile === read || onFile === 'FIRM_LOG';
}

function opinionsAgainstFile(
  { opinions }: ReportValues,
  examination: ExaminationOnFile,
): { issue: string; message: string }[] {
  return opinions.flatMap((opinion) => {
    const filed = examination.opinions.find(({ issue }) => issue === opinion.issue);
    if (filed === undefined) return [];
    const label = issueLabel[opinion.issue];
    const stances =
      filed.stance !== null && filed.stance !== opinion.stance
        ? [said(label, stanceLabel[filed.stance], stanceLabel[opinion.stance])]
        : [];
    const days =
      filed.mmiOn !== null && opinion.mmiOn !== null && filed.mmiOn !== opinion.mmiOn
        ? [said('Date of maximum medical improvement', filed.mmiOn, opinion.mmiOn)]
        : [];
    const ratings =
      filed.wpiPercent !== null && opinion.wpiPercent !== null && filed.wpiPercent !== opinion.wpiPercent
        ? [said('Whole person impairment', `${filed.wpiPercent} %`, `${opinion.wpiPercent} %`)]
        : [];
    return [...stances, ...days, ...ratings].map((message) => ({ issue: opinion.issue, message }));
  });
}

function said(what: string, onFile: string, read: string): string {
  return `${what}: on file "${onFile}", in the report "${read}".`;
}

function shownValue(proposal: Proposal): string {
  return `"${textOf(proposal) ?? ''}"`;
}

function textOf(proposal: Proposal | undefined): string | null {
  const value = proposal === undefined ? null : fieldValueOf(proposal);
  return value === null ? null : fieldText(value);
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
