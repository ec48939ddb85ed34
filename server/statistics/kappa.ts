/** Agreement beyond chance, at most 1; 0 is what chance gives. */
export type Kappa = { readonly value: number; readonly standardError: number };

/**
 * Cohen's kappa of a 2x2 table [[a, b], [c, d]]: (po - pe) / (1 - pe) with po the observed agreement and pe
 * that of independent opinions with the same margins. Standard error for an arbitrary kappa after Fleiss,
 * Cohen and Everitt, Psychological Bulletin 1969;72:323:
 *
 *   var = [ sum_i p_ii ((1-pe) - (r_i + c_i)(1-po))^2 + (1-po)^2 sum_{i<>j} p_ij (c_i + r_j)^2
 *           - (po pe - 2 pe + po)^2 ] / (n (1-pe)^4)
 *
 * with r, c the shares of rows and columns. Formed in whole counts, because the bracket cancels when kappa
 * is 0 or 1. Null when there are no pairs or pe is 1: all in one cell, so that nothing remains beyond chance.
 */
export function kappa(a: number, b: number, c: number, d: number): Kappa | null {
  const n = a + b + c + d;
  const rows = { yes: a + b, no: c + d };
  const columns = { yes: a + c, no: b + d };
  const agreed = a + d;
  const byChance = rows.yes * columns.yes + rows.no * columns.no;
  const beyond = n * n - byChance;
  if (beyond === 0) return null;
  const onDiagonal =
    a * (beyond - (rows.yes + columns.yes) * (n - agreed)) ** 2 +
    d * (beyond - (rows.no + columns.no) * (n - agreed)) ** 2;
  const off = b * (columns.yes + rows.no) ** 2 + c * (columns.no + rows.yes) ** 2;
  const mean = agreed * byChance - 2 * byChance * n + agreed * n * n;
  const bracket = n * (onDiagonal + (n - agreed) ** 2 * off) - mean ** 2;
  return {
    value: (n * agreed - byChance) / beyond,
    standardError: Math.sqrt(Math.max(0, bracket) * n) / beyond ** 2,
  };
}
