import { createHash } from 'node:crypto';
import { reportColumns } from '../export/report-columns.js';

/**
 * Identifies a set of headings, in any order, so that a firm's corrected mapping is found again for the next
 * file of the same make. The columns that a list of rejected rows adds do not count: it has the same mapping.
 */
export function headerFingerprint(headers: readonly string[]): string {
  const added = new Set(reportColumns(headers));
  const own = headers.filter((header) => !added.has(header)).sort();
  return createHash('sha256').update(JSON.stringify(own)).digest('hex');
}
