import type { OutlineMode } from '../../generated/graphql.js';
import type { Audience } from '../drafts/draft-words.js';

/** What a copy is: the outline as a Word file or PDF, or with its exhibits in one PDF. */
export const COPY_FORMATS = ['docx', 'pdf', 'binder'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export const copyLabel: Readonly<Record<CopyFormat, string>> = {
  docx: 'Word file',
  pdf: 'PDF',
  binder: 'Binder with exhibits',
};

/** Where a copy of one version is fetched. */
export function copyAddress(id: string, number: number, format: CopyFormat, audience: Audience): string {
  const place = `/api/outlines/${encodeURIComponent(id)}/${number}`;
  return `${place}${format === 'binder' ? '/binder.pdf' : `.${format}`}?audience=${audience}`;
}

/** Names neither the examiner nor the matter: files lie about. */
export function copyName(mode: OutlineMode, number: number, format: CopyFormat): string {
  const what = mode === 'CROSS' ? 'outline' : 'preparation';
  return format === 'binder' ? `${what}-v${number}-binder.pdf` : `${what}-v${number}.${format}`;
}
