import { formatQuantity } from '../../lib/format.js';

type AuditCounts = {
  readonly listed: number;
  readonly omitted: number;
  readonly possible: number;
  readonly undated: number;
  readonly notCompared: number;
  readonly listings: { readonly length: number };
};

/** "2 on the list, 1 not on the list, 1 to decide": counts alone, which say nothing of why. */
export function auditWords(audit: AuditCounts): string {
  const parts = [
    `${audit.listed} on the list`,
    `${audit.omitted} not on the list`,
    audit.possible === 0 ? null : `${audit.possible} to decide`,
    audit.undated === 0 ? null : `${audit.undated} whose day is not known`,
  ].filter((part) => part !== null);
  const hearings =
    audit.notCompared === 0
      ? ''
      : ` ${formatQuantity(audit.notCompared, 'hearing or arbitration', 'hearings or arbitrations')} left out: such a list need not name them.`;
  const known = formatQuantity(audit.listings.length, 'trial or deposition', 'trials and depositions');
  return `Of ${known} on file: ${parts.join(', ')}.${hearings}`;
}
