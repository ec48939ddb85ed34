/** "Sincerely" and its kind: what comes behind it is a signature. */
export const CLOSING_FORMULA =
  /^(?:sincerely|respectfully(?: submitted| yours)?|very truly yours|yours (?:very |most )?truly|truly yours|(?:with )?(?:best|kind|warm) regards|regards|cordially|yours sincerely)\b/i;
/** A line that may open a signature where there is no formula. */
export const CLOSING_THANKS =
  /^(?:electronically (?:signed|authenticated)|signed|signature|dictated but not|thank you)\b/i;
/** A formula stands on a line of its own. */
export const LONGEST_CLOSING_LINE = 90;
