import { displayName } from '../../kernel/person-name.js';
import { examKindLabel, issueLabel, stanceLabel } from '../../kernel/vocabulary.js';
import type { Deadline } from '../../rules/deadlines.js';
import { RuleState } from '../../rules/rule-vocabulary.js';
import type { FillRun } from '../pharmacy/index.js';
import type { DatedEntry } from './timeline.queries.js';
import type { TimelineKind, TimelineTargetKind } from './workspace-vocabulary.js';

/** What opens from an entry; the id is a row id. */
export type TimelineTarget = {
  readonly kind: TimelineTargetKind;
  readonly id: string;
  readonly page: number | null;
};

/** An entry as it is shown. `until`: the last day of something that lasts; null for one day. Days are YYYY-MM-DD. */
export type TimelineEntry = {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly on: string;
  readonly until: string | null;
  readonly label: string;
  readonly detail: string | null;
  readonly target: TimelineTarget | null;
};

/** In order of days; from the first to the last, both null when there is none. */
export type Timeline = {
  readonly from: string | null;
  readonly to: string | null;
  readonly entries: readonly TimelineEntry[];
  /** More is on record than is shown. */
  readonly isTruncated: boolean;
};

/** Most entries of one picture; beyond, single marks could not be told apart. */
export const MOST_ENTRIES = 2_000;

type Named = Parameters<typeof displayName>[0];

/** Puts a recorded entry into words. `examiner` is the one of its subject; null when it is not shown to the reader. */
export function shownEntry(entry: DatedEntry, examiner: Named | null): TimelineEntry {
  const { kind, id, on, documentId, page } = entry;
  const words = wordsOf(entry, examiner === null ? 'the examiner' : displayName(examiner));
  const document = documentId === null ? null : ({ kind: 'DOCUMENT', id: documentId, page } as const);
  return { id: `${kind}:${id}`, kind, on, until: null, ...words, target: targetOf(entry) ?? document };
}

/** A medication in supply without a break. */
export function fillEntry({ key, medication, from, to, fillIds }: FillRun): TimelineEntry {
  const [first] = fillIds;
  return {
    id: `FILL:${key}:${first ?? from}`,
    kind: 'FILL',
    on: from,
    until: to === from ? null : to,
    label: medication,
    detail: fillIds.length === 1 ? '1 fill' : `${fillIds.length} fills, supplied without a gap`,
    target: first === undefined ? null : { kind: 'FILL', id: first, page: null },
  };
}

/** What a deadline rests on is said with it: one from memory looks like any other mark. */
const STATE_WORDS: Readonly<Record<RuleState, string>> = {
  [RuleState.VERIFIED]: 'text of the rule read',
  [RuleState.FROM_SOURCE]: 'rule from a secondary source; compare its text',
  [RuleState.FROM_MEMORY]: 'rule from memory; compare its text before relying on it',
};

/** The last days that are still open, on the careful day: a mark a day too early harms nobody. */
export function deadlineEntries(deadlines: readonly Deadline[]): TimelineEntry[] {
  return deadlines
    .filter(({ bound, doneOn }) => bound === 'LATEST' && doneOn === null)
    .map(({ id, name, conservativeDate, rule, verification }) => ({
      id: `DEADLINE:${id}`,
      kind: 'DEADLINE',
      on: conservativeDate,
      until: null,
      label: name,
      detail: `Last day by ${rule.citation} (${STATE_WORDS[verification]})`,
      target: { kind: 'RULE', id: rule.id, page: null },
    }));
}

/** Puts entries of all kinds into one order and says from when to when they go. */
export function timelineOf(entries: readonly TimelineEntry[]): Timeline {
  const ordered = [...entries].sort(byDay);
  const shown = ordered.slice(0, MOST_ENTRIES);
  const days = shown.flatMap(({ on, until }) => [on, until ?? on]).sort();
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    entries: shown,
    isTruncated: shown.length < ordered.length,
  };
}

function byDay(one: TimelineEntry, other: TimelineEntry): number {
  const [a, b] = [`${one.on} ${one.kind} ${one.id}`, `${other.on} ${other.kind} ${other.id}`];
  return a < b ? -1 : Number(a > b);
}

function wordsOf(
  { kind, name, examKind, issue, stance }: DatedEntry,
  examiner: string,
): { label: string; detail: string | null } {
  switch (kind) {
    case 'INJURY':
      return { label: 'Injury', detail: null };
    case 'EXAMINATION':
      return {
        label: `Examination by ${examiner}`,
        detail: examKind === null ? null : examKindLabel[examKind],
      };
    case 'REPORT':
      return {
        label: `Report by ${examiner}`,
        detail: examKind === null ? null : examKindLabel[examKind],
      };
    case 'DEPOSITION':
      return { label: name === null ? 'Testimony' : `Testimony of ${name}`, detail: null };
    case 'TREATMENT':
      return { label: `Treatment: ${name ?? 'treater not recorded'}`, detail: null };
    case 'TREATING_OPINION':
      return {
        label: `Opinion of ${name ?? 'a treater'}`,
        detail: issue === null || stance === null ? null : `${issueLabel[issue]}: ${stanceLabel[stance]}`,
      };
    case 'TASK':
      return { label: name ?? 'Task', detail: 'Task, due this day' };
  }
}

function targetOf({ kind, id, page }: DatedEntry): TimelineTarget | null {
  switch (kind) {
    case 'EXAMINATION':
      return { kind: 'EXAMINATION', id, page: null };
    case 'DEPOSITION':
      return { kind: 'TRANSCRIPT', id, page: null };
    case 'TREATING_OPINION':
      return { kind: 'TREATING_OPINION', id, page };
    case 'TASK':
      return { kind: 'TASK', id, page: null };
    default:
      return null;
  }
}
