import { daysAfter, workingDay } from '../invented-day.js';
import { inventedExaminers, parties, type InventedExaminer } from '../demonstration-pools.js';
import { practices } from '../practices.js';
import type { SeededRandom } from '../seeded-random.js';
import type { FamilyTraits } from './report-family.types.js';
import { prose, type Region } from './report-pools.js';

/** What the caller may fix; everything else is drawn. */
export type CaseWishes = {
  readonly examiner?: InventedExaminer;
  readonly claimant?: string;
  /** YYYY-MM-DD. */
  readonly examinedOn?: string;
  readonly injuredOn?: string;
  readonly minutes?: number;
  readonly carrier?: string;
  readonly lawFirm?: string;
  readonly attorney?: string;
  readonly vendor?: string;
  readonly caseNumber?: string;
};

/** The circumstances of one report, before a word of it is written. Days are YYYY-MM-DD. */
export type ReportCase = {
  readonly examiner: InventedExaminer;
  readonly licence: { readonly state: string; readonly number: string };
  readonly given: string;
  readonly surname: string;
  readonly isWoman: boolean;
  readonly age: number;
  readonly region: Region;
  readonly side: 'right' | 'left' | null;
  readonly condition: string;
  readonly degeneration: string;
  readonly surgery: string | null;
  readonly treatment: string;
  readonly medication: string;
  readonly injuredOn: string;
  readonly examinedOn: string;
  readonly reportedOn: string;
  readonly priorOn: string;
  readonly mmiOn: string;
  readonly carrier: string;
  readonly adjuster: string;
  readonly lawFirm: string;
  readonly attorney: string;
  readonly vendor: string;
  readonly employer: string;
  readonly job: string;
  readonly claimNumber: string;
  readonly caseNumber: string;
  readonly treater: string;
  readonly other: string;
  readonly facility: string;
  readonly place: string;
  /** Minutes after midnight. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly pages: number;
};

/** Draws the circumstances of a report of this family. */
export function drawCase(family: FamilyTraits, wishes: CaseWishes, random: SeededRandom): ReportCase {
  const examiner = wishes.examiner ?? random.pick(inventedExaminers.filter((one) => canServe(one, family)));
  const isNamed = wishes.examiner !== undefined;
  const licence = licenceOf(examiner, { state: family.state, isNamed, random });
  return {
    examiner,
    licence,
    ...drawPerson(wishes, random),
    ...drawInjury(examiner, random),
    ...drawDays(wishes, random),
    ...drawParties(wishes, random),
    ...drawVisit(wishes, random),
    caseNumber: wishes.caseNumber ?? drawCaseNumber(family, random),
    place: `${random.pick(prose.places)}, ${random.pick(prose.cities[licence.state] ?? prose.places)}`,
  };
}

const canServe = (examiner: InventedExaminer, { specialties }: FamilyTraits): boolean =>
  specialties.length === 0 || specialties.includes(examiner.specialty);

/**
 * An examiner whom the caller names practises where licensed. Any other signs for the family's state, with the
 * examiner's own licence of it or an invented number: reports of every state are wanted.
 */
function licenceOf(
  examiner: InventedExaminer,
  { state, isNamed, random }: { state: string; isNamed: boolean; random: SeededRandom },
): ReportCase['licence'] {
  const [first] = examiner.licences;
  const own =
    examiner.licences.find((licence) => licence.startsWith(`${state} `)) ?? (isNamed ? first : undefined);
  const [ownState = state, number = String(random.between(210_000, 289_999))] = own?.split(' ') ?? [];
  return { state: ownState, number };
}

function drawPerson(
  wishes: CaseWishes,
  random: SeededRandom,
): Pick<ReportCase, 'given' | 'surname' | 'isWoman' | 'age'> {
  const drawn = `${random.pick(parties.givenNames)} ${random.pick(parties.surnames)}`;
  const [given = '', ...rest] = (wishes.claimant ?? drawn).split(' ');
  const isWoman = prose.womensNames.includes(given);
  return { given, surname: rest.join(' '), isWoman, age: random.between(23, 64) };
}

function drawInjury(
  examiner: InventedExaminer,
  random: SeededRandom,
): Pick<
  ReportCase,
  'region' | 'side' | 'condition' | 'degeneration' | 'surgery' | 'treatment' | 'medication' | 'job'
> {
  const region = random.pick(
    prose.regions.filter(({ specialties }) => specialties.includes(examiner.specialty)),
  );
  return {
    region,
    side: region.sided ? random.pick(['right', 'left'] as const) : null,
    condition: random.pick(region.conditions),
    degeneration: random.pick(region.degeneration),
    surgery: region.surgery.length > 0 ? random.pick(region.surgery) : null,
    treatment: random.pick(prose.treatments),
    medication: random.pick(prose.medications),
    job: random.pick(prose.jobs),
  };
}

function drawDays(
  wishes: CaseWishes,
  random: SeededRandom,
): Pick<ReportCase, 'injuredOn' | 'examinedOn' | 'reportedOn' | 'priorOn' | 'mmiOn'> {
  const examinedOn = wishes.examinedOn ?? workingDay(daysAfter('2026-09-30', -random.between(0, 1500)));
  const injuredOn = wishes.injuredOn ?? daysAfter(examinedOn, -random.between(200, 900));
  const elapsed = (Date.parse(examinedOn) - Date.parse(injuredOn)) / 86_400_000;
  return {
    examinedOn,
    injuredOn,
    reportedOn: workingDay(daysAfter(examinedOn, random.between(3, 25))),
    priorOn: daysAfter(injuredOn, Math.round(elapsed * 0.4)),
    mmiOn: daysAfter(injuredOn, Math.round(elapsed * 0.8)),
  };
}

function drawParties(
  wishes: CaseWishes,
  random: SeededRandom,
): Pick<
  ReportCase,
  | 'carrier'
  | 'adjuster'
  | 'lawFirm'
  | 'attorney'
  | 'vendor'
  | 'employer'
  | 'claimNumber'
  | 'treater'
  | 'other'
> {
  const firm = random.pick(parties.defenseFirms);
  const treater = random.pick(prose.clinicians);
  return {
    carrier: wishes.carrier ?? random.pick(parties.carriers).name,
    adjuster: `${random.pick(parties.givenNames)} ${random.pick(parties.surnames)}`,
    lawFirm: wishes.lawFirm ?? firm.name,
    attorney: wishes.attorney ?? random.pick(firm.attorneys),
    vendor: wishes.vendor ?? random.pick(parties.vendors),
    employer: random.pick(prose.employers),
    claimNumber: drawClaimNumber(random),
    treater,
    other: random.pick(prose.clinicians.filter((clinician) => clinician !== treater)),
  };
}

function drawVisit(
  wishes: CaseWishes,
  random: SeededRandom,
): Pick<ReportCase, 'startsAt' | 'minutes' | 'pages' | 'facility'> {
  return {
    startsAt: 8 * 60 + 5 * random.between(0, 90),
    minutes: wishes.minutes ?? random.between(9, 75),
    pages: random.between(40, 2400),
    facility: random.pick(prose.facilities),
  };
}

function drawClaimNumber(random: SeededRandom): string {
  const digits = String(random.between(10_000_000, 99_999_999));
  return random.pick([
    digits,
    `${digits.slice(0, 4)}-${digits.slice(4)}`,
    `WC${digits.slice(0, 6)}`,
    `${digits.slice(0, 3)}-CB-${digits.slice(3)}`,
    `0${digits}-01`,
  ]);
}

function drawCaseNumber({ system, state }: FamilyTraits, random: SeededRandom): string {
  if (system === 'WORK' && state === 'CA')
    return practices.tollemarsh.referenceOf('', random.between(1, 2000));
  const number = String(random.between(1000, 9_999_999)).padStart(7, '0');
  return system === 'WORK' ? `G${number.slice(0, 3)} ${number.slice(3)}` : `CV-2024-${number.slice(1)}`;
}
