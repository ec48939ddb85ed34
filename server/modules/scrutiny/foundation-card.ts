import type { SourceCite } from '../../kernel/source-cite.js';
import { issueLabel, timingSourceLabel } from '../../kernel/vocabulary.js';
import type { ElementState } from '../../reading/reasoning/index.js';
import type { RecordComparisonFacts } from '../records/index.js';
import { documentCite } from '../treating/index.js';
import type { ExaminationTiming } from './examination-timing.js';
import { citedLine, emptyLine, type FoundationLine } from './foundation-line.js';
import { APPORTIONMENT_ELEMENTS, elementLabel } from './foundation-vocabulary.js';
import type { FoundationFact, FoundationInputs, HeldOpinion } from './foundation.queries.js';
import { minutesWords } from './observed-time.js';
import { factCite, qualificationLines } from './qualification-lines.js';

/** The card of one examination: four headings of lines; no line is weighed and none is added up. */
export type FoundationCard = {
  readonly examinationId: string;
  readonly examinerName: string;
  readonly examinedOn: string;
  readonly lines: readonly FoundationLine[];
};

export type CardInputs = {
  readonly foundation: FoundationInputs;
  readonly timing: ExaminationTiming;
  /** Null when the examination is in no matter. */
  readonly records: RecordComparisonFacts | null;
};

export function foundationCard({ foundation, timing, records }: CardInputs): FoundationCard {
  const { examinationId, examinerName, examinedOn } = foundation;
  return {
    ...{ examinationId, examinerName, examinedOn },
    lines: [
      ...qualificationLines(foundation),
      ...timingLines(timing),
      ...testLines(foundation),
      ...completenessLines(records),
      ...reasoningLines(foundation),
    ],
  };
}

/** How long it took, by whom, against the minimum and the day's other examinations. */
export function timingLines(timing: ExaminationTiming): FoundationLine[] {
  const heading = 'THOROUGHNESS' as const;
  const recorded: SourceCite = { kind: 'RECORD', what: 'TIMING', id: timing.examinationId };
  const times = timing.times.map((time) =>
    citedLine({
      key: `time:${time.source}`,
      heading,
      label: `Face-to-face time: ${timingSourceLabel[time.source].toLowerCase()}`,
      text: `${minutesWords(time.range)}${time.source === timing.chosen?.source ? `. ${timing.choice}` : '.'}`,
      cites: [documentCite(time, recorded)],
    }),
  );
  const cites = timing.times.map((time) => documentCite(time, recorded));
  const { gap, minimum, sameDay } = timing;
  return [
    ...(times.length > 0 ? times : [emptyLine(heading, 'time', 'Face-to-face time')]),
    ...(gap === null
      ? []
      : [citedLine({ key: 'gap', heading, label: 'Reported and observed', text: gap.sentence, cites })]),
    ...(minimum === null
      ? []
      : [
          citedLine({
            key: 'minimum',
            heading,
            label: 'Minimum of a regulation',
            text: minimum.sentence,
            cites: [{ kind: 'RULE', ruleId: minimum.rule.id }, ...cites],
          }),
        ]),
    citedLine({
      key: 'same-day',
      heading,
      label: 'Other examinations of the day',
      text: sameDay.sentence,
      cites: (sameDay.examinationIds.length > 0 ? sameDay.examinationIds : [timing.examinationId]).map(
        (id) => ({ kind: 'RECORD', what: 'EXAMINATION', id }),
      ),
    }),
  ];
}

function testLines(inputs: FoundationInputs): FoundationLine[] {
  return (['TEST_PERFORMED', 'TEST_INDICATED_NOT_DONE'] as const).flatMap((element) => {
    const facts = inputs.facts.filter((fact) => fact.element === element);
    if (facts.length === 0) return [emptyLine('THOROUGHNESS', element.toLowerCase(), elementLabel[element])];
    return facts.map((fact) =>
      citedLine({
        key: `fact:${fact.id}`,
        heading: 'THOROUGHNESS',
        label: elementLabel[element],
        text: fact.note ?? '',
        cites: [factCite(fact, inputs)],
        fact,
      }),
    );
  });
}

function completenessLines(records: RecordComparisonFacts | null): FoundationLine[] {
  const heading = 'COMPLETENESS' as const;
  if (records === null || records.counts.supplied + records.counts.reviewed === 0) {
    return [emptyLine(heading, 'records', 'Records supplied and reviewed')];
  }
  const examination: SourceCite = { kind: 'RECORD', what: 'EXAMINATION', id: records.examinationId };
  const missed = records.records
    .filter(({ state }) => state === 'MISSED')
    .map(({ suppliedRecordId, sentence, touched, cites }) =>
      citedLine({
        key: `record:${suppliedRecordId}`,
        heading,
        label: 'Record not listed as reviewed',
        text: `${sentence}${touchedWords(touched)}`,
        cites,
      }),
    );
  const vague = records.vague.map(({ title, cites }, index) =>
    citedLine({ key: `vague:${index}`, heading, label: 'Vague entry', text: `"${title}"`, cites }),
  );
  return [
    citedLine({
      key: 'records',
      heading,
      label: 'Records supplied and reviewed',
      text: records.sentence,
      cites: [examination],
    }),
    ...missed.slice(0, MOST_MISSED),
    ...vague,
    citedLine({ key: 'pages-per-hour', heading, label: 'Pages an hour', ...pagesLine(records) }),
  ];
}

/** The card shows the first ones; the comparison has them all. */
const MOST_MISSED = 20;

const pagesLine = ({ pagesPerHour: { sentence, cites } }: RecordComparisonFacts) => ({
  text: sentence,
  cites,
});

function touchedWords(touched: RecordComparisonFacts['records'][number]['touched']): string {
  if (touched.length === 0) return '';
  return ` It would touch: ${touched.map(({ issue }) => issueLabel[issue].toLowerCase()).join(', ')}.`;
}

function reasoningLines(inputs: FoundationInputs): FoundationLine[] {
  if (inputs.opinions.length === 0) return [emptyLine('REASONING', 'opinions', 'Opinions')];
  return inputs.opinions.flatMap((opinion) => [
    citedLine({
      key: `opinion:${opinion.id}`,
      heading: 'REASONING',
      label: issueLabel[opinion.issue],
      text: heldWords(opinion),
      cites: [documentCite(opinion, { kind: 'RECORD', what: 'OPINION', id: opinion.id })],
    }),
    ...(opinion.issue === 'APPORTIONMENT' ? apportionmentLines(inputs) : []),
  ]);
}

function heldWords({ certainty, isHedged, isConditional, quote }: HeldOpinion): string {
  const held =
    certainty === null ? 'No phrase of certainty is on file.' : `Held in the words "${certainty}".`;
  return [
    held,
    ...(isHedged ? ['Its words are hedged.'] : []),
    ...(isConditional ? ['It depends on a condition.'] : []),
    ...(quote === null ? ['Its words are not on file.'] : []),
  ].join(' ');
}

export const stateWords: Readonly<Record<ElementState, string>> = {
  PRESENT: 'Stated.',
  ABSENT: 'Not stated.',
  UNCLEAR: 'Unclear.',
};

function apportionmentLines(inputs: FoundationInputs): FoundationLine[] {
  return APPORTIONMENT_ELEMENTS.map((element) => {
    const fact = inputs.facts.find((candidate) => candidate.element === element);
    if (fact === undefined) return emptyLine('REASONING', element.toLowerCase(), elementLabel[element]);
    return citedLine({
      key: `fact:${fact.id}`,
      heading: 'REASONING',
      label: elementLabel[element],
      text: elementWords(fact),
      cites: [factCite(fact, inputs)],
      fact,
    });
  });
}

function elementWords({ state, note, reason, isProposed }: FoundationFact): string {
  return [
    ...(isProposed ? ['Proposed by the machine, decided by nobody yet:'] : []),
    ...(state === null ? [] : [stateWords[state]]),
    ...(note === null ? [] : [note]),
    ...(isProposed && reason !== null ? [reason] : []),
  ].join(' ');
}
