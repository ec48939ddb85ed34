import { specialtyOf } from '../demonstration-pools.js';
import type { ReportDraft } from './report-draft.js';

/** The examiner's own paper: name with letters, field, address. */
export function examinerLetterhead(draft: ReportDraft): void {
  const { facts, random } = draft;
  const [, street = facts.place, town = ''] = /^(.*), ([^,]+, [^,]+)$/.exec(facts.place) ?? [];
  draft.lines(
    [
      `${draft.examinerName}, ${facts.examiner.credentials}`,
      specialtyLine(draft),
      street,
      town,
      `Telephone (${random.between(201, 989)}) 555-01${random.between(10, 99)}`,
    ],
    'LETTERHEAD',
  );
  stateExaminer(draft);
}

/** A scheduling company's paper; the examiner is met in the text and at the end. */
export function vendorLetterhead(draft: ReportDraft): void {
  const { facts, random } = draft;
  draft.lines(
    [
      facts.vendor,
      'Independent Medical Evaluations',
      `Post Office Box ${random.between(100, 980)} · Telephone (800) 555-01${random.between(10, 99)}`,
    ],
    'LETTERHEAD',
  );
  draft.state({ vendor: facts.vendor });
}

/** Date and addressee of a letter to the carrier. */
export function addressToCarrier(draft: ReportDraft): void {
  const { facts, random } = draft;
  draft.lines([draft.day(facts.reportedOn)]);
  draft.lines([
    facts.adjuster,
    random.pick(['Claims Examiner', 'Senior Claims Representative', 'Claims Department']),
    facts.carrier,
    `P.O. Box ${random.between(1000, 9999)}`,
  ]);
  draft.state({ reportedOn: facts.reportedOn, requestingParty: facts.carrier, carrier: facts.carrier });
}

/** Date and addressee of a letter to defense counsel. */
export function addressToCounsel(draft: ReportDraft): void {
  const { facts, random } = draft;
  draft.lines([draft.day(facts.reportedOn)]);
  draft.lines([
    `${facts.attorney}, Esq.`,
    facts.lawFirm,
    `${random.between(100, 900)} Courthouse Square, Suite ${random.between(2, 40)}00`,
  ]);
  draft.state({ reportedOn: facts.reportedOn, requestingParty: facts.lawFirm, lawFirm: facts.lawFirm });
}

/** Greeting of a letter to the person addressed. */
export function salutation(draft: ReportDraft, name: string): void {
  const surname = name.split(' ').at(-1) ?? name;
  draft.paragraph(`Dear ${draft.random.pick(['Mr.', 'Ms.'])} ${surname}:`);
}

/** Closing and signature block, with licence and, now and then, the national identifier. */
export function signature(draft: ReportDraft, options: { readonly withLicence: boolean }): void {
  const { facts, random } = draft;
  const { examiner, licence } = facts;
  const isIdentified = examiner.npi !== null && random.isChance(0.35);
  draft.lines(
    [
      random.pick(['Sincerely,', 'Respectfully submitted,', 'Very truly yours,', 'Yours truly,']),
      random.pick(['[Signed electronically]', '_________________________', '']),
      `${draft.examinerName}, ${examiner.credentials}`,
      specialtyLine(draft),
      ...(options.withLicence ? [licenceLine(licence, random.between(0, 3))] : []),
      ...(isIdentified ? [`NPI ${examiner.npi ?? ''}`] : []),
    ].filter((line) => line !== ''),
  );
  stateExaminer(draft);
  if (options.withLicence) draft.state({ licence: licence.number });
  if (isIdentified && examiner.npi !== null) draft.state({ npi: examiner.npi });
}

function licenceLine({ state, number }: { state: string; number: string }, manner: number): string {
  const manners = [
    `${STATE_NAMES[state] ?? state} License No. ${number}`,
    `License # ${number} (${state})`,
    `${state} Lic. ${number}`,
    `Licensed in ${STATE_NAMES[state] ?? state}, No. ${number}`,
  ];
  return manners[manner] ?? '';
}

const STATE_NAMES: Readonly<Record<string, string>> = {
  AZ: 'Arizona',
  CA: 'California',
  FL: 'Florida',
  NY: 'New York',
  TX: 'Texas',
  WA: 'Washington',
};

function specialtyLine(draft: ReportDraft): string {
  const { name } = specialtyOf(draft.facts.examiner);
  // Some names of the taxonomy are of the person, not of the field.
  if (/(ist|tor)$/.test(name)) return name;
  return draft.random.pick([
    `Board Certified in ${name}`,
    `Diplomate, American Board of ${name}`,
    name,
    `Board-Certified, ${name}`,
  ]);
}

function stateExaminer(draft: ReportDraft): void {
  const { examiner } = draft.facts;
  draft.state({
    examinerName: draft.examinerName,
    credentials: examiner.credentials.split(', '),
    specialty: specialtyOf(examiner).name,
  });
}
