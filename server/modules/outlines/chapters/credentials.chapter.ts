import { dayInWords } from '../../../kernel/day-words.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import { treatingGroups, type FoundationFact, type FoundationInputs } from '../../scrutiny/index.js';
import { documentCite } from '../../treating/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import {
  documentExhibits,
  inQuotes,
  point,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type Point,
} from './point.js';

const RECORDED = ['BOARD_CERTIFICATION', 'LICENCE', 'ACTIVE_PRACTICE'] as const;
const NAMES: Readonly<Record<(typeof RECORDED)[number], string>> = {
  BOARD_CERTIFICATION: 'board certification',
  LICENCE: 'licence',
  ACTIVE_PRACTICE: 'active practice',
};
const BRING = 'Bring a current curriculum vitae, licences and certificates with their dates.';

/** What is on file of training, licences and practice, against what the report was about. */
export function credentialsChapter(facts: OutlineFacts): Built {
  const foundation = facts.report?.scrutiny.foundation ?? null;
  const points =
    foundation === null ? [] : [...regionPoints(foundation), ...datedPoints(foundation, facts.venue.word)];
  if (points.length === 0) {
    return unsupported(
      'CREDENTIALS',
      foundation === null
        ? 'No report of this examiner in the matter is on file; qualifications are judged against a report.'
        : 'No region at issue, board certification, licence or practice is recorded for the report; record them on its foundation card.',
    );
  }
  return {
    topic: 'CREDENTIALS',
    heading: 'Training and practice for this question',
    goal: 'The witness has agreed to what is on file of training and practice for the question at issue.',
    points,
    standing: {
      unusual: Unusual.THIS_REPORT,
      words: 'Facts on file for this report; qualifications are not compared with peers.',
      adjusted: null,
      examinations: 0,
    },
  };
}

const onFile = ({ examinationId }: FoundationInputs): SourceCite => ({
  kind: 'RECORD',
  what: 'EXAMINATION',
  id: examinationId,
});

const factCite = (fact: FoundationFact): SourceCite =>
  documentCite(fact, { kind: 'RECORD', what: 'FOUNDATION_FACT', id: fact.id });

function regionPoints(foundation: FoundationInputs): Point[] {
  const { specialties } = foundation;
  const region = foundation.facts.find(({ element, code }) => element === 'BODY_PART' && code !== null);
  const [specialty] = specialties;
  if (region === undefined || region.code === null || specialty === undefined) return [];
  const cite = { source: factCite(region), detail: region.code };
  const common = treatingGroups(region.code) ?? [];
  const names = specialties.map(({ name }) => name).join('; ');
  const matching = specialties.filter(({ group }) => common.includes(group));
  const table = {
    source: { kind: 'METHOD', methodId: 'body-part-specialties' },
    label: 'Table of specialties by region of the body',
    detail: `${region.code}: ${common.join(', ')}`,
  } as const;
  const asked = [
    point({
      key: 'region',
      text: `The region of the body at issue here is the ${region.code}, correct?`,
      cites: [cite],
      helps: 'More than one region may be at issue.',
      bring: BRING,
    }),
    point({
      key: 'specialty',
      text: `Your specialty on file is ${inQuotes(specialty.name)}, correct?`,
      cites: [{ source: onFile(foundation), detail: names }],
      helps: 'A specialty on file need not be the only training; fellowships may not be on file.',
      bring: BRING,
    }),
  ];
  if (common.length === 0) return [];
  if (matching.length > 0) {
    return [
      witnessPoint({
        key: 'specialty:matches',
        text: `On redirect: your specialty commonly treats the ${region.code}, correct?`,
        cites: [cite, table, { source: onFile(foundation), detail: names }],
        helps: 'Shows that the question lies within the training of the witness.',
        bring: BRING,
      }),
    ];
  }
  return [
    ...asked,
    point({
      key: 'specialty:differs',
      text: `No specialty on file for you is among those that commonly treat the ${region.code}, correct?`,
      cites: [cite, table, { source: onFile(foundation), detail: names }],
      honest: 'By the table, yes; say what training and practice you have for that region.',
      denial: {
        by: 'OTHER_RECORD',
        put: 'Ask for the training for that region: where, when, and whether it is on the curriculum vitae.',
      },
      helps: 'The table names what is common; a witness may be trained for more than the specialty on file.',
      bring: BRING,
    }),
  ];
}

function datedPoints(foundation: FoundationInputs, examination: string): Point[] {
  return RECORDED.flatMap((element) =>
    foundation.facts
      .filter((fact) => fact.element === element && fact.note !== null)
      .flatMap((fact) => recordedPoints(fact, { name: NAMES[element], foundation, examination })),
  );
}

type RecordedUnder = {
  readonly name: string;
  readonly foundation: FoundationInputs;
  /** What an examination is called in the venue. */
  readonly examination: string;
};

function recordedPoints(fact: FoundationFact, { name, foundation, examination }: RecordedUnder): Point[] {
  const { examinedOn } = foundation;
  const { validFrom, validTo } = fact;
  const ended = validTo !== null && validTo < examinedOn;
  const later = validFrom !== null && validFrom > examinedOn;
  const source = factCite(fact);
  const days = [
    ...(validFrom === null ? [] : [`from ${dayInWords(validFrom)}`]),
    ...(validTo === null ? [] : [`to ${dayInWords(validTo)}`]),
  ].join(' ');
  const detail = [fact.note ?? '', days, `examination of ${dayInWords(examinedOn)}`]
    .filter((part) => part !== '')
    .join('; ');
  const shared = { cites: [{ source, detail }], exhibits: documentExhibits([source]), bring: BRING };
  const stated = point({
    ...shared,
    key: `recorded:${fact.id}`,
    text: `On your ${name}, what is on file reads ${inQuotes(fact.note ?? '')}, correct?`,
    helps: 'What is on file may be out of date; the witness may have renewed it.',
    denial: { by: 'OTHER_RECORD', put: 'Put the cited page or entry.' },
  });
  if (!ended && !later) return name === 'active practice' ? [stated] : [{ ...stated, isForWitness: true }];
  return [
    stated,
    point({
      ...shared,
      key: `dated:${fact.id}`,
      text: `By those dates, it did not cover the day of this ${examination}, correct?`,
      honest: `By the dates on file, yes; say what applied on that day.`,
      helps: 'A date on file may be wrong, and a renewal may not be on file.',
      denial: { by: 'OTHER_RECORD', put: 'Put the dates on the cited page or entry.' },
    }),
  ];
}
