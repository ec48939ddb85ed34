import { dayInWords } from '../../kernel/day-words.js';
import type { SourceCite } from '../../kernel/source-cite.js';
import { bodyPartsIn } from '../../reading/passages/index.js';
import { specialtyGroups } from '../examiners/index.js';
import { documentCite } from '../treating/index.js';
import { treatingGroups } from './body-regions.js';
import { citedLine, emptyLine, type FoundationLine } from './foundation-line.js';
import { elementLabel } from './foundation-vocabulary.js';
import type { FoundationFact, FoundationInputs, ReportFact } from './foundation.queries.js';

const HEADING = 'QUALIFICATIONS';
const SPECIALTY_TABLE: SourceCite = { kind: 'METHOD', methodId: 'body-part-specialties' };

/** What is on file of the examiner's specialties, licences, boards and practice, against the body region at issue. */
export function qualificationLines(inputs: FoundationInputs): FoundationLine[] {
  return [
    ...specialtyLines(inputs),
    ...regionLines(inputs),
    ...licenceLines(inputs),
    ...datedLines(inputs, 'BOARD_CERTIFICATION'),
    ...datedLines(inputs, 'ACTIVE_PRACTICE'),
  ];
}

const onFile = ({ examinationId }: FoundationInputs): SourceCite => ({
  kind: 'RECORD',
  what: 'EXAMINATION',
  id: examinationId,
});

function specialtyLines(inputs: FoundationInputs): FoundationLine[] {
  const { specialties, isInDirectory } = inputs;
  const stated = inputs.reported.filter(({ field }) => field === 'SPECIALTY');
  const lines = stated.map((fact) =>
    citedLine({
      key: 'specialty:report',
      heading: HEADING,
      label: 'Specialty as the report states it',
      text: textOf(fact.value),
      cites: [documentCite(fact, onFile(inputs))],
    }),
  );
  if (specialties.length === 0) {
    return lines.length > 0 ? lines : [emptyLine(HEADING, 'specialty', 'Specialty')];
  }
  const names = specialties.map(({ name }) => name).join('; ');
  return [
    citedLine({
      key: 'specialty:file',
      heading: HEADING,
      label: isInDirectory ? 'Specialties in the directory' : "Specialty in the firm's files",
      text: `${names}.`,
      cites: [onFile(inputs)],
    }),
    ...lines,
  ];
}

/** Regions a member named; where nobody did, those of the diagnoses that the report states. */
function regionLines(inputs: FoundationInputs): FoundationLine[] {
  const regions = regionsAtIssue(inputs);
  if (regions.length === 0) return [emptyLine(HEADING, 'region', elementLabel.BODY_PART)];
  return regions.map(({ region, cite, fact }) =>
    citedLine({
      key: `region:${region}`,
      heading: HEADING,
      label: elementLabel.BODY_PART,
      text: `${capitalised(region)}${fact === null ? ' (from the diagnoses of the report)' : ''}. ${matchWords(region, inputs)}`,
      cites: [cite, SPECIALTY_TABLE],
      fact,
    }),
  );
}

type Region = {
  readonly region: string;
  readonly cite: SourceCite;
  readonly fact: FoundationFact | null;
};

function regionsAtIssue(inputs: FoundationInputs): Region[] {
  const named = inputs.facts.filter(({ element }) => element === 'BODY_PART');
  if (named.length > 0) {
    return named.map((fact) => ({ region: fact.code ?? '', cite: factCite(fact, inputs), fact }));
  }
  return inputs.reported
    .filter(({ field }) => field === 'DIAGNOSES')
    .flatMap((fact) =>
      regionsOf(fact).map((region) => ({ region, cite: documentCite(fact, onFile(inputs)), fact: null })),
    );
}

function regionsOf({ value }: ReportFact): string[] {
  return [...new Set(bodyPartsIn(textOf(value)))];
}

function matchWords(region: string, { specialties, reported }: FoundationInputs): string {
  const treating = treatingGroups(region);
  const stated = reported.find(({ field }) => field === 'SPECIALTY');
  const groups = [
    ...specialties.map(({ group }) => group),
    ...(stated === undefined ? [] : specialtyGroups(textOf(stated.value))),
  ];
  if (treating === null) return 'Not judged: the table of specialties does not name this region.';
  if (groups.length === 0) return 'Not judged: no specialty of the examiner is on file.';
  const common = `Commonly treated by ${treating.join(', ')}`;
  const matching = groups.filter((group) => treating.includes(group));
  return matching.length > 0
    ? `${common}; ${[...new Set(matching)].join(', ')} is on file.`
    : `${common}; none of these is on file for the examiner.`;
}

function licenceLines(inputs: FoundationInputs): FoundationLine[] {
  const recorded = inputs.facts.filter(({ element }) => element === 'LICENCE');
  const lines = recorded.map((fact) => datedLine(fact, inputs));
  const listed = inputs.licences.map(({ state, number }) =>
    citedLine({
      key: `licence:${state}:${number}`,
      heading: HEADING,
      label: elementLabel.LICENCE,
      text: `${state} ${number}, in the directory. Whether it was in force on ${dayInWords(inputs.examinedOn)} is not known.`,
      cites: [onFile(inputs)],
    }),
  );
  const stated = inputs.reported
    .filter(({ field }) => field === 'LICENCE')
    .map((fact) =>
      citedLine({
        key: 'licence:report',
        heading: HEADING,
        label: 'Licence as the report states it',
        text: textOf(fact.value),
        cites: [documentCite(fact, onFile(inputs))],
      }),
    );
  const all = [...lines, ...listed, ...stated];
  return all.length > 0 ? all : [emptyLine(HEADING, 'licence', elementLabel.LICENCE)];
}

function datedLines(
  inputs: FoundationInputs,
  element: 'BOARD_CERTIFICATION' | 'ACTIVE_PRACTICE',
): FoundationLine[] {
  const lines = inputs.facts
    .filter((fact) => fact.element === element)
    .map((fact) => datedLine(fact, inputs));
  return lines.length > 0 ? lines : [emptyLine(HEADING, element.toLowerCase(), elementLabel[element])];
}

function datedLine(fact: FoundationFact, inputs: FoundationInputs): FoundationLine {
  return citedLine({
    key: `fact:${fact.id}`,
    heading: HEADING,
    label: elementLabel[fact.element],
    text: `${fact.note ?? ''}. ${inForce(fact, inputs.examinedOn)}`.replace(/\.\.\s/, '. '),
    cites: [factCite(fact, inputs)],
    fact,
  });
}

/** Whether a dated entry covers the day of the examination; an end that is not known settles nothing. */
function inForce({ validFrom, validTo }: FoundationFact, examinedOn: string): string {
  const day = dayInWords(examinedOn);
  if (validFrom !== null && examinedOn < validFrom) {
    return `From ${dayInWords(validFrom)}: after the examination of ${day}.`;
  }
  if (validTo !== null && examinedOn > validTo) {
    return `To ${dayInWords(validTo)}: before the examination of ${day}.`;
  }
  if (validFrom === null || validTo === null) {
    const known = [
      ...(validFrom === null ? [] : [`from ${dayInWords(validFrom)}`]),
      ...(validTo === null ? [] : [`to ${dayInWords(validTo)}`]),
    ].join(' ');
    return known === ''
      ? `Its dates are not recorded, so that ${day} is not judged.`
      : `Recorded ${known}; the other end is not recorded. The examination of ${day} is not outside it.`;
  }
  return `${dayInWords(validFrom)} to ${dayInWords(validTo)}: the examination of ${day} is within it.`;
}

/** Where a fact stands; else the examination on which a member recorded it. */
export function factCite(fact: FoundationFact, inputs: FoundationInputs): SourceCite {
  return documentCite(fact, onFile(inputs));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A value that a report states, as words. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
