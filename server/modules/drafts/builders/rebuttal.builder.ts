import { dayInWords } from '../../../kernel/day-words.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import { issueLabel } from '../../../kernel/vocabulary.js';
import { stanceHeading } from '../../opinions/index.js';
import type { DivergenceEntry } from '../../treating/index.js';
import {
  item,
  paragraph,
  placeOf,
  quotation,
  section,
  sentences,
  type CitedSentence,
  type PlainDraft,
  type PlainSection,
  type Statement,
} from './plain-draft.js';

/** What a treater's answer to a report is written from. */
export type RebuttalFacts = {
  readonly examiner: string;
  readonly examinationId: string;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  readonly treater: { readonly name: string; readonly credentials: string | null };
  /** Of this examination and treater, in the order of issues. */
  readonly positions: readonly DivergenceEntry[];
  readonly recordsNotReviewed: readonly CitedSentence[];
  readonly timing: readonly CitedSentence[];
  /** What the pharmacy record says to each medication that the report disputes. */
  readonly medication: readonly Statement[];
};

/** Point by point: what the report says, what the treater answered, and what on record bears on it. */
export function rebuttalDraft(facts: RebuttalFacts): PlainDraft {
  const { examiner, treater, examinedOn } = facts;
  const evidence = [
    section('points', 'On record for the answer', pointStatements(facts.positions)),
    section(
      'records',
      'Records that the report does not list as reviewed',
      sentences(facts.recordsNotReviewed),
    ),
    section('timing', 'Time of the examination', sentences(facts.timing)),
    section('medication', 'Pharmacy record', facts.medication),
  ];
  return {
    title: `Rebuttal by ${treater.name}`,
    subtitle: `To the report of ${examiner} on the examination of ${dayInWords(examinedOn)}`,
    sections: [...facts.positions.map((position) => pointSection(facts, position)), ...evidence],
    signature: {
      statement:
        'I have read this answer. It states my opinions, and the records that it cites are those on which I rely.',
      lines: [
        'Signature',
        treater.credentials === null ? treater.name : `${treater.name}, ${treater.credentials}`,
        'Date',
      ],
    },
  };
}

function pointSection(facts: RebuttalFacts, stated: DivergenceEntry): PlainSection {
  const position = quotedBeside(stated);
  return section(`issue:${position.issue}`, issueLabel[position.issue], [
    ...examinerStatements(facts, position),
    ...treaterStatements(facts, position),
    ...engagementStatements(position),
  ]);
}

/** The words of both sides are quoted in full, so their cites name the page alone. */
function quotedBeside(position: DivergenceEntry): DivergenceEntry {
  const { examinerCite, treaterCite } = position;
  return {
    ...position,
    examinerCite: examinerCite === null ? null : placeOf(examinerCite),
    treaterCite: treaterCite === null ? null : placeOf(treaterCite),
  };
}

function examinerStatements(
  { examiner, examinationId }: RebuttalFacts,
  { issue, examinerOpinion, examinerCite }: DivergenceEntry,
): readonly Statement[] {
  if (examinerOpinion === null || examinerCite === null) {
    const cite: SourceCite = { kind: 'RECORD', what: 'EXAMINATION', id: examinationId };
    return [
      paragraph(`examiner:none:${issue}`, `No statement of ${examiner} on this question is recorded.`, [
        cite,
      ]),
    ];
  }
  const { id, stance, quote, mmiOn, wpiPercent } = examinerOpinion;
  const position =
    stance === null
      ? `${examiner} states this without a conclusion`
      : `Position of ${examiner}. ${stanceHeading(issue, stance)}`;
  return [
    paragraph(`opinion:${id}`, `${position}${details(mmiOn, wpiPercent)}.`, [examinerCite]),
    ...(quote === null ? [] : [quotation(`opinion:${id}:quote`, quote, [examinerCite])]),
  ];
}

function details(mmiOn: string | null, wpiPercent: number | null): string {
  const mmi = mmiOn === null ? '' : `; maximum medical improvement on ${dayInWords(mmiOn)}`;
  return `${mmi}${wpiPercent === null ? '' : `; whole person impairment ${wpiPercent} percent`}`;
}

function treaterStatements(
  { treater, examinationId }: RebuttalFacts,
  position: DivergenceEntry,
): readonly Statement[] {
  const { issue, treatingOpinion: answer, treaterCite, isStatedAfterReport } = position;
  if (answer === null || treaterCite === null) {
    const cite = position.examinerCite ?? { kind: 'RECORD', what: 'EXAMINATION', id: examinationId };
    return [
      paragraph(`answer:none:${issue}`, `No answer of ${treater.name} to this point is recorded.`, [cite]),
    ];
  }
  const { id, stance, statedOn, quote, reasoning, reliedOn, isNotYetAtMmi, mmiOn, wpiPercent } = answer;
  const when = `${dayInWords(statedOn)}${isStatedAfterReport ? ', after the report' : ''}`;
  const notYet = isNotYetAtMmi ? '; not yet at maximum medical improvement' : '';
  return [
    paragraph(
      `answer:${id}`,
      `Answer of ${treater.name}, ${when}. ${stanceHeading(issue, stance)}${details(mmiOn, wpiPercent)}${notYet}.`,
      [treaterCite],
    ),
    ...(quote === null ? [] : [quotation(`answer:${id}:quote`, quote, [treaterCite])]),
    ...(reasoning === null
      ? []
      : [paragraph(`answer:${id}:reasoning`, `Reasoning as recorded: ${reasoning}`, [treaterCite])]),
    ...(reliedOn.length === 0
      ? []
      : [paragraph(`answer:${id}:basis`, `It rests on: ${reliedOn.join('; ')}.`, [treaterCite])]),
    ...differenceStatements(position, treaterCite),
  ];
}

/** Both numbers are cited: a difference rests on two statements. */
function differenceStatements(position: DivergenceEntry, treaterCite: SourceCite): readonly Statement[] {
  const { issue, mmiGapDays, isMmiGapAtLeast, wpiDelta, examinerCite } = position;
  const cites = [...(examinerCite === null ? [] : [examinerCite]), treaterCite];
  const parts: string[] = [];
  if (mmiGapDays !== null && mmiGapDays !== 0) {
    const days = `${isMmiGapAtLeast ? 'at least ' : ''}${Math.abs(mmiGapDays)} days`;
    parts.push(`The examiner’s date is ${days} ${mmiGapDays > 0 ? 'earlier' : 'later'} than the treater’s.`);
  }
  if (wpiDelta !== null && wpiDelta !== 0) {
    const points = `${Math.abs(wpiDelta)} percentage ${Math.abs(wpiDelta) === 1 ? 'point' : 'points'}`;
    parts.push(`The examiner’s rating is ${points} ${wpiDelta > 0 ? 'lower' : 'higher'} than the treater’s.`);
  }
  return parts.length === 0 ? [] : [paragraph(`difference:${issue}`, parts.join(' '), cites)];
}

const ENGAGEMENT = {
  ENGAGED: 'The report engages with this opinion of the treater.',
  DISMISSED: 'The report rejects this opinion of the treater and gives no reason.',
  IGNORED: 'The report does not address this opinion of the treater.',
} as const;

/** Only what a person decided: what the machine proposed and nobody looked at stands in no document. */
function engagementStatements({ engagement, examinerCite }: DivergenceEntry): readonly Statement[] {
  if (engagement === null || engagement.isProposed || examinerCite === null) return [];
  const { id, state, quote, page, documentId, note } = engagement;
  const passage: SourceCite =
    documentId === null ? examinerCite : { kind: 'DOCUMENT', documentId, page, line: null, quote: null };
  return [
    paragraph(`engagement:${id}`, note === null ? ENGAGEMENT[state] : `${ENGAGEMENT[state]} ${note}`, [
      passage,
    ]),
    ...(quote === null ? [] : [quotation(`engagement:${id}:quote`, quote, [passage])]),
  ];
}

/**
 * What bears the answer out, each once, whichever questions it concerns. What tells against it is in the divergence
 * table: an answer argues one side.
 */
function pointStatements(positions: readonly DivergenceEntry[]): readonly Statement[] {
  const said = new Set<string>();
  return positions.flatMap(({ issue, points }) =>
    points.flatMap(({ side, kind, key, text, cite }) => {
      const isForTheAnswer = (side === 'TREATER') === (kind === 'SUPPORT');
      if (!isForTheAnswer || said.has(`${side} ${text}`)) return [];
      said.add(`${side} ${text}`);
      const whose = side === 'TREATER' ? 'For the treater’s position' : 'Against the examiner’s position';
      return [item(`point:${issue}:${side}:${key}`, `${whose}: ${text}`, [cite])];
    }),
  );
}
