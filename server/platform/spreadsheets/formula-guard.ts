/**
 * A spreadsheet program runs a cell that begins with one of these as a formula (the full-width forms too, in
 * some locales), so such a cell leaves with an apostrophe before it, which marks text (ASVS 1.2.10).
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NEGATIVE_NUMBER = /^-\d[\d.,]*%?$/;

/** The cell with an apostrophe before it when a spreadsheet program would otherwise run it. */
export function withGuard(cell: string): string {
  return RUNS_AS_FORMULA.test(cell) && !PLAIN_NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Undoes `withGuard`, so that a list that was written, corrected and imported again holds the firm's own text. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && RUNS_AS_FORMULA.test(cell) ? cell.slice(1) : cell;
}
