import type { AskedText } from './passage-uses.queries.js';
import type { ExaminerUse } from './repeated-passages.queries.js';
import { gathered, type WordRange } from './word-ranges.js';

/** The uses of one text by one examiner. */
export type TextCluster = {
  /** The use whose words stand for all: of the known text itself where that is the examiner's, else the earliest. */
  readonly example: ExaminerUse;
  /** One for each report, the most alike, in order of days. */
  readonly uses: readonly ExaminerUse[];
  readonly claimants: number;
  /** The known texts through which they were found. */
  readonly sources: readonly AskedText[];
};

/**
 * Gathers uses of the same text: of the same words of one known text, and of known texts that a passage shares. A
 * text that stands in reports on one person only is left out. The uses come, and leave, in order of days.
 */
export function clustersOf(uses: readonly ExaminerUse[]): TextCluster[] {
  const groups = new Groups(uses.length);
  groups.join(uses, ({ sourceId, sourceStart, sourceEnd }) => [
    sourceId,
    { start: sourceStart, end: sourceEnd },
  ]);
  groups.join(uses, ({ passageId, start, end }) => [passageId, { start, end }]);
  return groups.of(uses).flatMap((members) => {
    const cluster = clusterOf(members);
    return cluster === null ? [] : [cluster];
  });
}

function clusterOf(members: readonly ExaminerUse[]): TextCluster | null {
  const claimants = new Set(members.map(({ person }) => person)).size;
  const example = members.find(({ passageId, sourceId }) => passageId === sourceId) ?? members[0];
  if (claimants < 2 || example === undefined) return null;
  const byDocument = new Map<string, ExaminerUse>();
  for (const use of members) {
    const known = byDocument.get(use.documentId);
    if (known === undefined || use.similarity > known.similarity) byDocument.set(use.documentId, use);
  }
  const sources = new Map(
    members.map(({ sourceId, sourceStart, sourceEnd }): [string, AskedText] => [
      `${sourceId} ${sourceStart} ${sourceEnd}`,
      { sourceId, sourceStart, sourceEnd },
    ]),
  );
  return { example, uses: [...byDocument.values()], claimants, sources: [...sources.values()] };
}

/** Which uses belong together, while more and more of them are found to. */
class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, number) => number);
  }

  /** Joins the uses whose ranges in the same text share at least half of the smaller. */
  join(uses: readonly ExaminerUse[], placeOf: (use: ExaminerUse) => readonly [string, WordRange]): void {
    const byText = new Map<string, (WordRange & { readonly number: number })[]>();
    uses.forEach((use, number) => {
      const [text, range] = placeOf(use);
      const known = byText.get(text);
      if (known === undefined) byText.set(text, [{ ...range, number }]);
      else known.push({ ...range, number });
    });
    for (const ranges of byText.values()) {
      for (const { items } of gathered(ranges)) {
        for (const { number } of items)
          this.parents[this.rootOf(number)] = this.rootOf(items[0]?.number ?? number);
      }
    }
  }

  of(uses: readonly ExaminerUse[]): ExaminerUse[][] {
    const members = new Map<number, ExaminerUse[]>();
    uses.forEach((use, number) => {
      const root = this.rootOf(number);
      const known = members.get(root);
      if (known === undefined) members.set(root, [use]);
      else known.push(use);
    });
    return [...members.values()];
  }

  private rootOf(number: number): number {
    let root = number;
    for (
      let parent = this.parents[root];
      parent !== undefined && parent !== root;
      parent = this.parents[root]
    ) {
      root = parent;
    }
    // Shortens the way for the next time.
    this.parents[number] = root;
    return root;
  }
}
