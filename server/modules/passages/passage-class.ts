/** Whose text a repeated passage is. Only an examiner's own says something about the examiner. */
export const PassageClass = {
  EXAMINER: 'EXAMINER',
  VENDOR: 'VENDOR',
  INDUSTRY: 'INDUSTRY',
} as const;
export type PassageClass = (typeof PassageClass)[keyof typeof PassageClass];

/** So many examiners with nothing in common but the trade make a text everybody's. */
const UNRELATED_EXAMINERS = 3;

/** Reports of one examiner, through one vendor, that hold a text. Null: not known, because nobody confirmed it yet. */
export type PassageUse = { readonly subjectId: string | null; readonly vendorId: string | null };

/**
 * The class of a text from all reports that hold it, the one asked about first. Null when that one's examiner is not
 * confirmed, or when nobody confirmed whose the others are.
 *
 * VENDOR also stands for a text of two examiners: it has a common source, and nobody's own.
 */
export function passageClass(
  own: PassageUse,
  others: readonly PassageUse[],
  { isStock }: { readonly isStock: boolean },
): PassageClass | null {
  if (isStock) return PassageClass.INDUSTRY;
  const known = [own, ...others].filter(({ subjectId }) => subjectId !== null);
  const subjects = new Set(known.map(({ subjectId }) => subjectId));
  const vendors = new Set(known.map(({ vendorId }) => vendorId));
  if (subjects.size >= UNRELATED_EXAMINERS && (vendors.size > 1 || vendors.has(null))) {
    return PassageClass.INDUSTRY;
  }
  if (subjects.size > 1) return PassageClass.VENDOR;
  if (own.subjectId === null) return null;
  return others.some(({ subjectId }) => subjectId === own.subjectId) ? PassageClass.EXAMINER : null;
}
