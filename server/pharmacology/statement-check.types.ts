/** What somebody said of a medication. Days are YYYY-MM-DD. */
export type StatedMedication = {
  readonly id: string;
  readonly statedOn: string;
  /** As the statement names it. */
  readonly medication: string;
  readonly assertion: 'TAKES' | 'STOPPED' | 'NEVER_TOOK' | 'REASON';
  /** Since when, and until when, the statement says; null where it does not. */
  readonly from: string | null;
  readonly to: string | null;
};

/** A point in which the fills and a statement do not agree. */
export type StatementDiscrepancy = StatementDiscrepancyValues & {
  readonly statementId: string;
  readonly medication: string;
  /** The fills that show it; empty when it is that there are none. */
  readonly fillIds: readonly string[];
};

export type StatementDiscrepancyValues =
  | {
      readonly code: 'NEVER_TOOK_BUT_FILLED';
      readonly fills: number;
      readonly firstFilledOn: string;
      readonly lastFilledOn: string;
    }
  /** The table of names does not have it, and no fill has it: nothing can be compared. */
  | { readonly code: 'NAME_NOT_KNOWN' }
  | { readonly code: 'TAKES_WITHOUT_FILL' }
  | {
      readonly code: 'TAKES_WITHOUT_SUPPLY';
      readonly statedOn: string;
      readonly suppliedUntil: string | null;
    }
  | { readonly code: 'SUPPLIED_EARLIER_THAN_SAID'; readonly saidFrom: string; readonly firstFilledOn: string }
  | { readonly code: 'SUPPLIED_LATER_THAN_SAID'; readonly saidFrom: string; readonly firstFilledOn: string }
  | {
      readonly code: 'STOPPED_BUT_FILLED';
      readonly stoppedOn: string;
      readonly fills: number;
      readonly lastFilledOn: string;
    }
  | { readonly code: 'REASON_WITHOUT_FILL' }
  | { readonly code: 'REASON_WITHOUT_DIAGNOSIS'; readonly fills: number };
