/** The columns that a list of rejected rows adds after the firm's own, in this order. */
export const REPORT_COLUMNS = ['Record', 'Field', 'Problem', 'Remedy'] as const;

/**
 * Those of the headings that such a list added, or none: a firm's own column may be called "Problem", so only
 * the four together, at the end, are taken for ours. They may carry "#2" beside a heading of the same name.
 */
export function reportColumns(headers: readonly string[]): readonly string[] {
  const last = headers.slice(-REPORT_COLUMNS.length);
  const isOurs = REPORT_COLUMNS.every((name, at) => last[at]?.replace(/ #\d+$/, '') === name);
  return isOurs ? last : [];
}
