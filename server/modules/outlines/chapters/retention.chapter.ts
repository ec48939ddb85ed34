import { ExhibitKind } from '../../exhibits/index.js';
import type { FigureFact, OutlineFacts, PayerFact } from './chapter-facts.types.js';
import { SELECTION } from './issue-pattern.js';
import {
  dataExhibit,
  figureCite,
  point,
  quoted,
  shortName,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type Point,
} from './point.js';

const TABLE = {
  exhibits: [dataExhibit(ExhibitKind.RETENTION_TABLE)],
  denial: { by: 'COUNT', put: 'Put the retention table, and open the rows behind the count.' },
} as const;

/** How often which side, and who of this matter's other side, retained the witness. */
export function retentionChapter(facts: OutlineFacts): Built {
  const { examinations, sides } = facts.profile;
  if (examinations.numerator === 0) {
    return unsupported(
      'RETENTION',
      'No examination by this examiner counts in the files; import or confirm examinations to count retentions.',
    );
  }
  const { defense, plaintiff } = sides;
  const known = defense.denominator;
  return {
    topic: 'RETENTION',
    heading: 'Who retains the witness',
    goal: 'The witness has agreed how often each side retained the witness in the examinations on file.',
    points: [
      volume(facts, examinations),
      ...yearPoint(facts),
      ...(known === 0 ? [] : sidePoints(facts, [defense, plaintiff])),
      ...neutralPoint(facts),
      ...facts.profile.payers.flatMap((payer) => payerPoint(facts, payer)),
      ...(known === 0 ? [] : redirect(facts)),
    ],
    standing: {
      unusual: Unusual.COUNTED,
      words: 'Retention is not compared with peers; the count stands by itself.',
      adjusted: null,
      examinations: examinations.numerator,
    },
  };
}

function volume(facts: OutlineFacts, examinations: FigureFact): Point {
  const n = examinations.numerator.toLocaleString('en-US');
  return point({
    ...TABLE,
    exhibits: [...TABLE.exhibits, dataExhibit(ExhibitKind.TIMELINE)],
    key: 'volume',
    text: `You have done at least ${n} ${examinations.numerator === 1 ? 'examination' : 'examinations'} of people in disputed claims, correct?`,
    figures: [quoted(examinations, n)],
    cites: [figureCite(facts.examinerId, examinations)],
    honest: `In these files ${n}; there are others that this firm has not seen, if so.`,
    helps: SELECTION,
    bring: 'Bring a list or an estimate of all examinations, by year.',
  });
}

function yearPoint(facts: OutlineFacts): Point[] {
  const { lastYear } = facts.profile;
  if (lastYear === null) return [];
  const { year, examinations } = lastYear;
  const n = examinations.numerator.toLocaleString('en-US');
  return [
    point({
      ...TABLE,
      key: 'last-year',
      text: `You did at least ${n} of them in ${year}, correct?`,
      figures: [quoted(examinations, n)],
      cites: [figureCite(facts.examinerId, examinations)],
      honest: `In these files ${n}.`,
      helps: SELECTION,
      bring: 'Bring a count or an estimate for that year.',
    }),
  ];
}

type Asked = { readonly key: string; readonly by: string; readonly figure: FigureFact };

/** The usual side first. */
function sidePoints(facts: OutlineFacts, [defense, plaintiff]: readonly [FigureFact, FigureFact]): Point[] {
  const ofDefense: Asked = { key: 'defense', by: 'the defense', figure: defense };
  const ofPlaintiff: Asked = { key: 'plaintiff', by: 'a plaintiff', figure: plaintiff };
  const [first, second] =
    facts.usual === 'FAVORS_DEFENSE' ? [ofDefense, ofPlaintiff] : [ofPlaintiff, ofDefense];
  return [sidePoint(facts, first, second), sidePoint(facts, second, first)];
}

function sidePoint(facts: OutlineFacts, { key, by, figure }: Asked, other: Asked): Point {
  const { numerator, denominator, unknown } = figure;
  const [told, words] =
    numerator === 0
      ? [`In none of the ${denominator}`, `none of the ${denominator}`]
      : [`In ${numerator} of the ${denominator}`, `${numerator} of the ${denominator}`];
  const missing = unknown === 0 ? '' : ` Of ${unknown} more the side is not recorded.`;
  return point({
    ...TABLE,
    key: `side:${key}`,
    text: `${told} whose side is known, you were retained by ${by}, correct?`,
    figures: [quoted(figure, words)],
    cites: [figureCite(facts.examinerId, figure), figureCite(facts.examinerId, other.figure)],
    honest: `Yes, in these files ${numerator} of ${denominator}.`,
    helps: `${other.figure.numerator} of ${other.figure.denominator} were for ${other.by}.${missing} ${SELECTION}`,
    bring: 'Bring an own count or estimate by side, and how it was made.',
  });
}

function neutralPoint(facts: OutlineFacts): Point[] {
  const { neutral } = facts.profile.sides;
  if (neutral.numerator === 0) return [];
  const words = `${neutral.numerator} of the ${neutral.denominator}`;
  return [
    point({
      ...TABLE,
      key: 'side:neutral',
      text: `In ${words}, you were agreed on, drawn from a panel, or named by a court, correct?`,
      figures: [quoted(neutral, words)],
      cites: [figureCite(facts.examinerId, neutral)],
      honest: `Yes, in these files ${neutral.numerator} of ${neutral.denominator}.`,
      helps: 'Neutral roles speak for the witness: leave the question out where they are many.',
    }),
  ];
}

const PAYERS: Readonly<Record<PayerFact['kind'], string>> = {
  CARRIER: 'carrier',
  LAW_FIRM: 'law firm',
  ATTORNEY: 'attorney',
  VENDOR: 'vendor',
};

function payerPoint(facts: OutlineFacts, { kind, name, figure, isOfMatter }: PayerFact): Point[] {
  // An organisation of the matter retained once at least: in the matter itself.
  if (figure.numerator < (isOfMatter ? 2 : 1)) return [];
  const what = PAYERS[kind];
  const words = `${figure.numerator} of the ${figure.denominator}`;
  const who = isOfMatter ? `${shortName(name)}, the ${what} here,` : shortName(name);
  return [
    point({
      ...TABLE,
      key: `payer:${kind.toLowerCase()}:${figure.key}`,
      text: `${who} retained you in ${words} examinations with a known ${what}, correct?`,
      figures: [quoted(figure, words)],
      cites: [figureCite(facts.examinerId, figure)],
      honest: `Yes, in these files ${figure.numerator} of ${figure.denominator}.`,
      helps: `The ${what} is not recorded everywhere, and a firm that meets one ${what} often sees it often. ${SELECTION}`,
      bring: `Bring what the calling side can say of how often this ${what} retained the witness.`,
    }),
  ];
}

function redirect(facts: OutlineFacts): Point[] {
  const { defense, plaintiff } = facts.profile.sides;
  const [figure, by] =
    facts.usual === 'FAVORS_DEFENSE' ? [plaintiff, 'a plaintiff'] : [defense, 'the defense'];
  if (figure.numerator === 0) return [];
  const words = `${figure.numerator} of ${figure.denominator}`;
  return [
    witnessPoint({
      key: 'redirect:other-side',
      text: `On redirect: you also examined for the other side, retained by ${by} in ${words}, correct?`,
      figures: [quoted(figure, words)],
      cites: [figureCite(facts.examinerId, figure)],
      helps: 'Shows that both sides retain the witness.',
      bring: 'Bring an own count or estimate by side.',
    }),
  ];
}
