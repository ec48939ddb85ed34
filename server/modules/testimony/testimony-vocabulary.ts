/** On what occasion somebody testified. */
export const TestimonyKind = {
  DEPOSITION: 'DEPOSITION',
  TRIAL: 'TRIAL',
  HEARING: 'HEARING',
  ARBITRATION: 'ARBITRATION',
} as const;
export type TestimonyKind = (typeof TestimonyKind)[keyof typeof TestimonyKind];

/**
 * How the firm came by the testimony. A transcript of another's case is no public record as a matter of course, so
 * nothing of testimony whose provenance is unknown is used.
 */
export const TestimonyProvenance = {
  OWN_MATTER: 'OWN_MATTER',
  STIPULATION: 'STIPULATION',
  COURT_ORDER: 'COURT_ORDER',
  NOTICE: 'NOTICE',
  PUBLIC_RECORD: 'PUBLIC_RECORD',
  PURCHASED: 'PURCHASED',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const;
export type TestimonyProvenance = (typeof TestimonyProvenance)[keyof typeof TestimonyProvenance];

/** A proposal of the machine or a decision of a person; an entry by hand is confirmed. */
export const OathState = { PROPOSED: 'PROPOSED', CONFIRMED: 'CONFIRMED', REJECTED: 'REJECTED' } as const;
export type OathState = (typeof OathState)[keyof typeof OathState];

/** Against what a sworn statement is held. */
export const OathConflictKind = { OATH: 'OATH', COUNT: 'COUNT', REPORT: 'REPORT' } as const;
export type OathConflictKind = (typeof OathConflictKind)[keyof typeof OathConflictKind];
