import { dayInWords } from '../../../kernel/day-words.js';
import { issueLabel, stanceLabel, type Stance } from '../../../kernel/vocabulary.js';
import type { DivergenceEntry } from '../../treating/index.js';
import { row, tableSection, type PlainDraft, type Statement } from './plain-draft.js';

/** What a divergence table is written from. */
export type DivergenceFacts = {
  readonly entries: readonly DivergenceEntry[];
  /** Of each examination: examiner and day, in words. */
  readonly examinations: ReadonlyMap<string, string>;
  /** Of each treater: name. */
  readonly treaters: ReadonlyMap<string, string>;
};

const NOT_STATED = 'no statement recorded';

const AGREEMENT = {
  AGREE: 'same',
  DIVERGE: 'differs',
  EXAMINER_SILENT: 'examiner silent',
  TREATER_SILENT: 'treater silent',
  NOT_COMPARABLE: 'not comparable: one side leaves it open',
} as const;

const ENGAGEMENT = { ENGAGED: 'engaged', DISMISSED: 'dismissed', IGNORED: 'not addressed' } as const;

/** Each question, examination and treater in a row: both positions, and what is on record for and against each. */
export function divergenceTableDraft({ entries, examinations, treaters }: DivergenceFacts): PlainDraft {
  const stated = entries.filter((entry) => citesOf(entry).length > 0);
  return {
    title: 'Divergence table',
    subtitle: 'Opinions of examiners and treaters, question by question',
    sections: [
      tableSection(
        'positions',
        'Positions',
        [
          ['Question', 2],
          ['Examiner', 4],
          ['Treater', 4],
          ['Difference', 3],
        ],
        stated.map((entry) =>
          row(
            `row:${keyOf(entry)}`,
            [
              issueLabel[entry.issue],
              `${examinations.get(entry.examinationId) ?? 'Examiner'}: ${examinerWords(entry)}`,
              `${treaters.get(entry.treaterId) ?? 'Treater'}: ${treaterWords(entry)}`,
              differenceWords(entry),
            ],
            citesOf(entry),
          ),
        ),
      ),
      tableSection(
        'points',
        'Support and weakness of each position, from the record',
        [
          ['Question', 2],
          ['Position of', 2],
          ['Tells', 1],
          ['On record', 5],
        ],
        stated.flatMap(pointRows),
      ),
    ],
    signature: null,
  };
}

const keyOf = ({ issue, examinationId, treaterId }: DivergenceEntry): string =>
  `${issue}:${examinationId}:${treaterId}`;

const citesOf = ({ examinerCite, treaterCite }: DivergenceEntry) =>
  [examinerCite, treaterCite].flatMap((cite) => cite ?? []);

function examinerWords({ examinerOpinion, examinerReliedOn }: DivergenceEntry): string {
  if (examinerOpinion === null) return NOT_STATED;
  const { stance, quote, mmiOn, wpiPercent } = examinerOpinion;
  const relied = examinerReliedOn.length === 0 ? '' : ` Lists as reviewed: ${examinerReliedOn.join('; ')}.`;
  return `${positionWords({ stance, quote, mmiOn, wpiPercent })}${relied}`;
}

function treaterWords({ treatingOpinion }: DivergenceEntry): string {
  if (treatingOpinion === null) return NOT_STATED;
  const { statedOn, reliedOn, isNotYetAtMmi } = treatingOpinion;
  const relied = reliedOn.length === 0 ? '' : ` Rests on: ${reliedOn.join('; ')}.`;
  const notYet = isNotYetAtMmi ? ' Not yet at maximum medical improvement.' : '';
  return `${positionWords(treatingOpinion)}${notYet} Stated on ${dayInWords(statedOn)}.${relied}`;
}

function positionWords(position: {
  readonly stance: Stance | null;
  readonly quote: string | null;
  readonly mmiOn: string | null;
  readonly wpiPercent: number | null;
}): string {
  const { stance, quote, mmiOn, wpiPercent } = position;
  return [
    stance === null ? 'stated without a conclusion.' : `${stanceLabel[stance].toLowerCase()}.`,
    ...(quote === null ? [] : [`“${quote}”`]),
    ...(mmiOn === null ? [] : [`Maximum medical improvement: ${dayInWords(mmiOn)}.`]),
    ...(wpiPercent === null ? [] : [`Whole person impairment: ${wpiPercent} percent.`]),
  ].join(' ');
}

function differenceWords(entry: DivergenceEntry): string {
  const { agreement, mmiGapDays, isMmiGapAtLeast, wpiDelta, engagement } = entry;
  const gap =
    mmiGapDays === null || mmiGapDays === 0
      ? []
      : [
          `examiner’s date ${isMmiGapAtLeast ? 'at least ' : ''}${Math.abs(mmiGapDays)} days ${mmiGapDays > 0 ? 'earlier' : 'later'}`,
        ];
  const rating =
    wpiDelta === null || wpiDelta === 0
      ? []
      : [`examiner’s rating ${Math.abs(wpiDelta)} percentage points ${wpiDelta > 0 ? 'lower' : 'higher'}`];
  const engaged =
    engagement === null || engagement.isProposed
      ? []
      : [`treater’s reasoning: ${ENGAGEMENT[engagement.state]}`];
  return [AGREEMENT[agreement], ...gap, ...rating, ...engaged].join('; ');
}

function pointRows(entry: DivergenceEntry): readonly Statement[] {
  return entry.points.map(({ key, side, kind, text, cite }) =>
    row(
      `point:${keyOf(entry)}:${side}:${key}`,
      [
        issueLabel[entry.issue],
        side === 'EXAMINER' ? 'examiner' : 'treater',
        kind === 'SUPPORT' ? 'for' : 'against',
        text,
      ],
      [cite],
    ),
  );
}
