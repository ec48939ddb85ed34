import type { ImportField } from '../../generated/graphql.js';
import { importFieldLabel } from './import-labels.js';

/** Whether a text is one of the API's fields. */
export function isImportField(value: string | null): value is ImportField {
  return value !== null && Object.hasOwn(importFieldLabel, value);
}

const groups: readonly { readonly group: string; readonly holds: (field: ImportField) => boolean }[] = [
  { group: 'Not needed', holds: (field) => field === 'IGNORE' },
  { group: 'Examiner', holds: (field) => field.startsWith('EXAMINER_') && field !== 'EXAMINER_MMI_DATE' },
  {
    group: 'Examination',
    holds: (field) =>
      [
        'EXAM_KIND',
        'EXAM_DATE',
        'START_TIME',
        'END_TIME',
        'DURATION',
        'VENUE',
        'NOTES',
        'VERIFICATION',
      ].includes(field),
  },
  {
    group: 'Who retained',
    holds: (field) => ['SIDE', 'CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR'].includes(field),
  },
  {
    group: 'Records and fee',
    holds: (field) => field.startsWith('PAGES_') || ['FEE', 'BILLING_CODE'].includes(field),
  },
  { group: 'Opinions', holds: (field) => field.startsWith('OPINION_') },
  {
    group: 'Details of opinions',
    holds: (field) => field.endsWith('MMI_DATE') || field.endsWith('_PERCENT'),
  },
  { group: 'Matter and claimant', holds: () => true },
];

function grouped(): { group: string; items: { value: ImportField; label: string }[] }[] {
  const fields = Object.keys(importFieldLabel).filter((key) => isImportField(key));
  const taken = new Set<ImportField>();
  return groups.map(({ group, holds }) => {
    const own = fields.filter((field) => !taken.has(field) && holds(field));
    own.forEach((field) => taken.add(field));
    return { group, items: own.map((value) => ({ value, label: importFieldLabel[value] })) };
  });
}

/** The choices of "Read as", grouped as a person looks for them. */
export const importFieldOptions = grouped();
