import { Issue, issueLabel } from '../../kernel/vocabulary.js';
import { fieldLabel, READING_FIELDS } from './reading-field.js';

/** Everything that a rule of automatic acceptance can be about, in the order in which it is listed. */
export const ACCEPT_SUBJECTS: readonly string[] = [
  ...READING_FIELDS,
  ...Object.values(Issue).map((issue) => `OPINION.${issue}`),
  'RECORD',
];

const OPINION = 'OPINION.';

/** As a reviewer reads it, e.g. "Date of examination", "Opinion: Causation". */
export function subjectLabel(subject: string): string {
  const field = READING_FIELDS.find((known) => known === subject);
  if (field !== undefined) return fieldLabel[field];
  const issue = Object.values(Issue).find((known) => `${OPINION}${known}` === subject);
  if (issue !== undefined) return `Opinion: ${issueLabel[issue]}`;
  return subject === 'RECORD' ? 'Record reviewed' : 'Sentence that may hold an opinion';
}
