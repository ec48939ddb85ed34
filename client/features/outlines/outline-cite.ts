import type { OutlineCiteWordsFragment } from '../../generated/graphql.js';
import { rowsAddress } from '../examiners/profile/profile-address.js';
import { methodAddress } from '../methods/index.js';
import { ruleAddress } from '../rules/index.js';

type Cite = OutlineCiteWordsFragment;
const LONGEST_DETAIL = 48;

/** The page, rows, rule or method that a cite names; null where there is nothing to open. */
export function citeAddress(
  { kind, document, page, figureKey, code }: Cite,
  examinerId: string,
): string | null {
  if (kind === 'FIGURE') return figureKey === null ? null : rowsAddress(examinerId, figureKey, {});
  if (kind === 'RULE') return code === null ? null : ruleAddress(code);
  if (kind === 'METHOD') return code === null ? null : methodAddress(code);
  if (document === null) return null;
  const id = encodeURIComponent(document.id);
  if (document.kind === 'TRANSCRIPT') return `/transcripts/${id}${page === null ? '' : `?page=${page}`}`;
  return page === null ? `/documents/${id}` : `/review/${id}?page=${page}`;
}

/** A cite in full, as it is printed. */
export function citeWords({ label, detail }: Pick<Cite, 'label' | 'detail'>): string {
  return detail === null ? label : `${label}, ${detail}`;
}

/** A cite within a line: a long quote is left to the list of sources. */
export function shortCiteWords(cite: Pick<Cite, 'label' | 'detail'>): string {
  return cite.detail === null || cite.detail.length > LONGEST_DETAIL ? cite.label : citeWords(cite);
}
