/** One entry of the timeline, in words as well. Days are legal dates ("2024-05-01"); what has none is left out. */
export interface TimelineEntry {
  readonly id: string;
  readonly lane: string;
  /** Entries of one name share a row of their lane: the fills of one medication. Null: the lane's common row. */
  readonly row: string | null;
  readonly on: string;
  /** The last day, included; null for one day. */
  readonly until: string | null;
  readonly label: string;
  readonly detail: string | null;
  /** The days as they are read: "Mar 2, 2025", "Mar 2, 2025 to Apr 30, 2025". */
  readonly days: string;
  /** Where the entry opens; null where there is nothing to open. */
  readonly href: string | null;
}

export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  /** Drawn in the accent: what the page is about. */
  readonly isAccent: boolean;
}
