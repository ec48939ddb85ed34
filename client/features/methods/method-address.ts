/** The page of a measure ("OPINION.CAUSATION") or of a method ("clopper-pearson"): their ids never coincide. */
export function methodAddress(id: string): string {
  return `/methods/${encodeURIComponent(id)}`;
}

/** Measures are named in capitals, methods in small letters. */
export function isMeasureId(id: string): boolean {
  return /^[A-Z]/.test(id);
}
