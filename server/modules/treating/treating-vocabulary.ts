/** How the stated positions of an examiner and a treater on one question stand to each other. */
export const Agreement = {
  AGREE: 'AGREE',
  DIVERGE: 'DIVERGE',
  EXAMINER_SILENT: 'EXAMINER_SILENT',
  TREATER_SILENT: 'TREATER_SILENT',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
} as const;
export type Agreement = (typeof Agreement)[keyof typeof Agreement];

/** Whose position a point is about. */
export const PositionSide = { EXAMINER: 'EXAMINER', TREATER: 'TREATER' } as const;
export type PositionSide = (typeof PositionSide)[keyof typeof PositionSide];

/** Which way a point tells for the position that it is about. */
export const PositionPointKind = { SUPPORT: 'SUPPORT', WEAKNESS: 'WEAKNESS' } as const;
export type PositionPointKind = (typeof PositionPointKind)[keyof typeof PositionPointKind];

/** What, beside treatment, connects a treater with a claim. A tie is a fact on file and says nothing of an opinion. */
export const TieKind = {
  LIEN: 'LIEN',
  LETTER_OF_PROTECTION: 'LETTER_OF_PROTECTION',
  REFERRED_BY_COUNSEL: 'REFERRED_BY_COUNSEL',
  REFERRED_BY_PHYSICIAN: 'REFERRED_BY_PHYSICIAN',
  SHARED_OWNERSHIP: 'SHARED_OWNERSHIP',
  OTHER: 'OTHER',
} as const;
export type TieKind = (typeof TieKind)[keyof typeof TieKind];
