/** How a panel comes about. QME_PANEL: three names assigned under the California Labor Code. */
export const PanelKind = { QME_PANEL: 'QME_PANEL', OTHER: 'OTHER' } as const;
export type PanelKind = (typeof PanelKind)[keyof typeof PanelKind];

/** How a panel ended. */
export const PanelOutcome = {
  /** One of its names examined. */
  EXAMINED: 'EXAMINED',
  /** The sides agreed on somebody else. */
  AGREED_EVALUATOR: 'AGREED_EVALUATOR',
  /** Another panel took its place. */
  REPLACED: 'REPLACED',
  /** The dispute ended without an examination. */
  RESOLVED: 'RESOLVED',
  OTHER: 'OTHER',
} as const;
export type PanelOutcome = (typeof PanelOutcome)[keyof typeof PanelOutcome];

/** Whether a strike was in time. */
export const StrikeTiming = {
  /** Up to the careful day. */
  IN_TIME: 'IN_TIME',
  /** After the careful day, up to the last day by the rules on file. */
  AFTER_CAREFUL_DAY: 'AFTER_CAREFUL_DAY',
  LATE: 'LATE',
  /** The day of the strike, or the last day, is not known. */
  UNKNOWN: 'UNKNOWN',
} as const;
export type StrikeTiming = (typeof StrikeTiming)[keyof typeof StrikeTiming];

/** Fewest and most names of a panel. */
export const FEWEST_NAMES = 2;
export const MOST_NAMES = 6;
