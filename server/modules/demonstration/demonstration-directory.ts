import { csvLine } from './delimited-text.js';
import { inventedExaminers, specialtyOf } from './demonstration-pools.js';

const HEADINGS = [
  'NPI',
  'Last Name',
  'First Name',
  'Middle',
  'Credentials',
  'Taxonomy Code',
  'Specialty',
  'License State',
  'License Number',
  'License State 2',
  'License Number 2',
];

/** NPIs of the invented examiners whom the directory lists; the others are met as provisional examiners. */
export const inventedNpis: readonly string[] = inventedExaminers.flatMap(({ npi }) => npi ?? []);

/** The directory file of the demonstration, in the form in which operators load real ones. */
export function demonstrationDirectory(): string {
  const lines = inventedExaminers.flatMap((examiner) => {
    if (examiner.npi === null) return [];
    const { code, name } = specialtyOf(examiner);
    const [first = '', second = ''] = examiner.licences;
    const cells = [
      examiner.npi,
      examiner.last,
      examiner.first,
      examiner.middle ?? '',
      examiner.credentials,
      code,
      name,
      ...licenceCells(first),
      ...licenceCells(second),
    ];
    return [csvLine(cells, ',')];
  });
  return [csvLine(HEADINGS, ','), ...lines].join('');
}

function licenceCells(licence: string): [string, string] {
  const [state = '', number = ''] = licence.split(' ');
  return [state, number];
}
