import type {
  ExhibitKind,
  ExhibitRowChangeKind,
  ExhibitUse,
  ExhibitVerdict,
} from '../../generated/graphql.js';

export const EXHIBIT_KINDS = [
  'RETENTION_TABLE',
  'TENDENCIES',
  'DURATIONS',
  'TIMELINE',
  'REPEATED_PASSAGES',
] as const satisfies readonly ExhibitKind[];

export const exhibitKindLabel: Readonly<Record<ExhibitKind, string>> = {
  RETENTION_TABLE: 'Who retained the examiner',
  TENDENCIES: 'What the reports state, beside comparable examiners',
  DURATIONS: 'How long the examinations took',
  TIMELINE: 'When the examinations were',
  REPEATED_PASSAGES: 'Identical passages side by side',
};

export const EXHIBIT_USES = ['AID', 'SUMMARY'] as const satisfies readonly ExhibitUse[];

export const exhibitUseLabel: Readonly<Record<ExhibitUse, string>> = {
  AID: 'An aid to understand other evidence',
  SUMMARY: 'A summary of the files, as evidence',
};

/** The result as a heading. */
export const verdictLabel: Readonly<Record<ExhibitVerdict, string>> = {
  VERIFIED_AND_CURRENT: 'Verified, and the record says the same today',
  VERIFIED_DATA_CHANGED: 'Verified as of its date; the record has changed since',
  NOT_VERIFIED: 'Not verified: do not use it',
};

export const rowChangeLabel: Readonly<Record<ExhibitRowChangeKind, string>> = {
  ADDED: 'Added since',
  REMOVED: 'No longer on file',
  CHANGED: 'Reads otherwise',
};

/** "side: Defense, now Plaintiff". */
export function fieldChangeWords(change: {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}): string {
  return `${change.field}: ${change.before ?? 'nothing recorded'}, now ${change.after ?? 'nothing recorded'}`;
}

export const EXHIBIT_FORMATS = ['pdf', 'docx', 'csv', 'json'] as const;
export type ExhibitFormat = (typeof EXHIBIT_FORMATS)[number];

export const formatLabel: Readonly<Record<ExhibitFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word file',
  csv: 'Rows as CSV',
  json: 'JSON to verify',
};

/** Tells nothing of the matter: files lie about. */
export function copyName(kind: ExhibitKind, format: ExhibitFormat): string {
  return `exhibit-${kind.toLowerCase().replaceAll('_', '-')}.${format}`;
}
