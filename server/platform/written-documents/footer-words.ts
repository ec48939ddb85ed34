import type { WrittenFooter } from './written-document.types.js';

/** Characters of the hash that the foot of a page gives: enough to tell two versions apart by eye. */
const SHOWN_HASH = 12;

/** What the foot of each page says, before its number. */
export function footerWords({ documentId, version, hash, status, mark }: WrittenFooter): string {
  const parts = [
    status,
    `Document ${documentId}`,
    `version ${version}`,
    `SHA-256 ${hash.slice(0, SHOWN_HASH)}`,
  ];
  return [...(mark === null ? [] : [mark]), ...parts].join(' · ');
}
