import type { FieldValues } from '../../../reading/report-reading.types.js';
import { capitalised } from './fill-words.js';
import { visitTimes, type ReportDraft } from './report-draft.js';
import { writtenTime } from './written-values.js';

/** What an RE block may name. */
export type Reference =
  | 'CLAIMANT'
  | 'CLAIM'
  | 'CASE'
  | 'INJURED'
  | 'EXAMINED'
  | 'CARRIER'
  | 'EMPLOYER'
  | 'PLACE'
  | 'TIMES'
  | 'COUNSEL';
export type ReferenceLayout = 'LINES' | 'TABLE' | 'COLUMNS';

/** One of the layouts, each as likely: no family keeps to one. */
export function layoutOf(draft: ReportDraft): ReferenceLayout {
  return draft.random.pick(['LINES', 'TABLE', 'COLUMNS'] as const);
}

type Row = { readonly label: string; readonly value: string; readonly fields: Partial<FieldValues> };

/** The block that says whom and what the report is about, in one of its usual layouts. */
export function referenceBlock(
  draft: ReportDraft,
  references: readonly Reference[],
  layout: ReferenceLayout,
): void {
  const rows = references.map((reference) => rowOf(draft, reference));
  for (const { fields } of rows) draft.state(fields);
  const cells = rows.map(({ label, value }) => [label, value]);
  if (layout === 'LINES') draft.lines(rows.map(({ label, value }, at) => lineOf(label, value, at)));
  if (layout === 'TABLE') draft.table(cells.map(([label = '', value = '']) => [`${label}:`, value]));
  if (layout === 'COLUMNS') draft.table(pairs(cells.map(([label = '', value = '']) => [`${label}:`, value])));
}

const lineOf = (label: string, value: string, at: number): string =>
  at === 0 ? `RE: ${value}` : `${label}: ${value}`;

function pairs(rows: readonly (readonly string[])[]): string[][] {
  const half = Math.ceil(rows.length / 2);
  return rows.slice(0, half).map((row, at) => [...row, ...(rows[half + at] ?? [])]);
}

function rowOf(draft: ReportDraft, reference: Reference): Row {
  const { facts, random, traits } = draft;
  const row = (labels: readonly string[], value: string, fields: Partial<FieldValues>): Row => ({
    label: random.pick(labels),
    value,
    fields,
  });
  switch (reference) {
    case 'CLAIMANT':
      return row([claimantLabel(traits.claimant)], nameAsPrinted(draft), { claimantName: draft.fullName });
    case 'CLAIM':
      return row(['Claim No.', 'Claim Number', 'Claim #', 'Your Claim'], facts.claimNumber, {
        claimNumber: facts.claimNumber,
      });
    case 'CASE':
      return row(caseLabels(facts.caseNumber), facts.caseNumber, { caseNumber: facts.caseNumber });
    case 'INJURED':
      return row(injuryLabels(traits.system), draft.day(facts.injuredOn), { injuredOn: [facts.injuredOn] });
    case 'EXAMINED':
      return row(
        ['Date of Examination', 'Date of Evaluation', 'Exam Date', 'D.O.E.'],
        draft.day(facts.examinedOn),
        {
          examinedOn: facts.examinedOn,
        },
      );
    case 'CARRIER':
      return row(['Carrier', 'Insurer', 'Insurance Carrier'], facts.carrier, { carrier: facts.carrier });
    case 'EMPLOYER':
      return row(['Employer'], facts.employer, { employer: facts.employer });
    case 'PLACE':
      return row(['Place of Examination', 'Location', 'Examined at'], facts.place, { place: facts.place });
    case 'TIMES':
      return timesRow(draft);
    case 'COUNSEL':
      return row(['Requested by', 'Requesting Party'], facts.lawFirm, {
        requestingParty: facts.lawFirm,
        lawFirm: facts.lawFirm,
      });
  }
}

/** Some files know people by the surname first. */
function nameAsPrinted({ random, facts, fullName }: ReportDraft): string {
  return random.isChance(0.15) ? `${facts.surname}, ${facts.given}` : fullName;
}

const claimantLabel = (claimant: string): string =>
  claimant.replace(/^the /, '').split(' ').map(capitalised).join(' ');

function caseLabels(caseNumber: string): string[] {
  if (caseNumber.startsWith('ADJ')) return ['WCAB Case No.', 'ADJ No.', 'EAMS Case No.'];
  if (caseNumber.startsWith('CV')) return ['Case No.', 'Civil Action No.', 'Cause No.'];
  return ['WCB Case No.', 'Board Case No.', 'File No.'];
}

const injuryLabels = (system: 'WORK' | 'ROAD'): string[] =>
  system === 'WORK'
    ? ['Date of Injury', 'D/I', 'DOI', 'Injury Date']
    : ['Date of Accident', 'D/A', 'Date of Loss', 'DOL'];

function timesRow(draft: ReportDraft): Row {
  const { startsAt, minutes } = draft.facts;
  const [start, end] = [writtenTime(startsAt, 'CAPITALS'), writtenTime(startsAt + minutes, 'CAPITALS')];
  const value = draft.random.pick([
    `${start} to ${end}`,
    `${start} - ${end}`,
    `began ${start}, ended ${end}`,
  ]);
  return { label: 'Time of Examination', value, fields: visitTimes(draft.facts) };
}
