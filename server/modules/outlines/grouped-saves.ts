import type { OutlineVersionRow } from './outline.queries.js';
import type { OutlineSteps } from './stored-outline.js';
import { OutlineStep } from './outline-vocabulary.js';

/** One answer lists so many versions. */
const MOST_VERSIONS = 100;
const MINUTE = 60_000;

/** A version as it is listed: the last of the saves that one person made within a minute of each other. */
export type ListedVersion = Omit<OutlineVersionRow, 'steps'> & {
  /** What was done, in words. */
  readonly summary: string;
};

/** Saves, the newest first, one person's within a minute taken together; at most 100 of them. */
export function groupedSaves(saves: readonly OutlineVersionRow[]): readonly ListedVersion[] {
  const groups: { readonly last: OutlineVersionRow; oldest: OutlineVersionRow; steps: OutlineSteps }[] = [];
  for (const save of saves) {
    const group = groups.at(-1);
    if (group !== undefined && belongTogether(save, group.oldest)) {
      group.oldest = save;
      group.steps = added(group.steps, save.steps);
    } else groups.push({ last: save, oldest: save, steps: save.steps });
  }
  return groups.slice(0, MOST_VERSIONS).map(({ last: { steps: _last, ...version }, steps }) => ({
    ...version,
    summary: stepsInWords(steps),
  }));
}

/** Edits only: a version that was made as a whole stands by itself, so that it can be restored. */
function belongTogether(save: OutlineVersionRow, next: OutlineVersionRow): boolean {
  const isByTheSame = save.savedBy !== null && save.savedBy === next.savedBy;
  const gap = next.savedAt.getTime() - save.savedAt.getTime();
  return isByTheSame && gap <= MINUTE && [save, next].every(({ steps }) => !isWhole(steps));
}

function isWhole({ CREATED, WRITTEN_AGAIN, RESTORED }: OutlineSteps): boolean {
  return [CREATED, WRITTEN_AGAIN, RESTORED].some((count) => count !== undefined);
}

function added(one: OutlineSteps, other: OutlineSteps): OutlineSteps {
  const sums = Object.values(OutlineStep).map(
    (step) => [step, (one[step] ?? 0) + (other[step] ?? 0)] as const,
  );
  return Object.fromEntries(sums.filter(([, count]) => count > 0));
}

const WORDS: Readonly<Record<OutlineStep, (count: number) => string>> = {
  CREATED: () => 'written from the record',
  WRITTEN_AGAIN: (count) => `written again from the record, ${count} changed`,
  RESTORED: (count) => `version ${count} restored`,
  ADD_CHAPTER: (count) => `${count} chapter${count === 1 ? '' : 's'} added`,
  ADD_QUESTION: (count) => `${count} question${count === 1 ? '' : 's'} added`,
  REWORD: (count) => `${count} reworded`,
  MOVE: (count) => `${count} moved`,
  LEAVE_OUT: (count) => `${count} left out`,
  TAKE_IN: (count) => `${count} taken in`,
  NOTE: (count) => `${count} note${count === 1 ? '' : 's'} written`,
  REMOVE: (count) => `${count} removed`,
};

/** "2 reworded, 1 moved". */
export function stepsInWords(steps: OutlineSteps): string {
  const words = Object.values(OutlineStep).flatMap((step) => {
    const count = steps[step];
    return count === undefined ? [] : [WORDS[step](count)];
  });
  return words.join(', ');
}
