import type { UnitOfWork } from '../../platform/database/index.js';
import { isStockText } from '../../reading/passages/index.js';
import { comparedReports } from './document-passages.queries.js';
import { PassageClass, passageClass } from './passage-class.js';
import { clustersOf, type TextCluster } from './text-clusters.js';
import { quoteOf } from './passage-quote.js';
import { usesOf, type TextUse } from './passage-uses.queries.js';
import { usesOfExaminer, type ExaminerUse } from './repeated-passages.queries.js';
import { textsOf } from './unplaced-passages.queries.js';

/** A text that one examiner uses in reports on several people. */
export type RepeatedPassage = {
  /** Of the passage whose words stand for all of them. */
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly class: PassageClass;
  readonly reports: number;
  /** The examiner's reports that were compared. */
  readonly compared: number;
  readonly claimants: number;
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
  /** One for each report, the earliest first. */
  readonly uses: readonly ExaminerUse[];
};

const CLASS_ORDER: readonly PassageClass[] = [
  PassageClass.EXAMINER,
  PassageClass.VENDOR,
  PassageClass.INDUSTRY,
];

/**
 * All texts that an examiner's confirmed reports share: the examiner's own first, and of these the most used. What
 * the examiner was asked, and what stands only in reports on one person, is left out.
 */
export async function repeatedPassages(
  unitOfWork: UnitOfWork,
  subjectId: string,
): Promise<RepeatedPassage[]> {
  const clusters = clustersOf(await usesOfExaminer(unitOfWork, subjectId));
  if (clusters.length === 0) return [];
  const compared = await comparedReports(unitOfWork, subjectId);
  const texts = await textsOf(
    unitOfWork,
    clusters.map(({ example }) => example.passageId),
  );
  const elsewhere = await usesOf(
    unitOfWork,
    clusters.flatMap(({ sources }, index) => sources.map((source) => ({ index, ...source }))),
  );
  const byCluster = clusters.map((): TextUse[] => []);
  for (const use of elsewhere) byCluster[use.index]?.push(use);
  return clusters
    .flatMap((cluster, index) => {
      const text = quoteOf(texts.get(cluster.example.passageId) ?? '', cluster.example);
      const found = repeated(cluster, { text, subjectId, uses: byCluster[index] ?? [] });
      return found === null ? [] : [{ ...found, compared: compared.ofExaminer }];
    })
    .sort((one, other) => comparePlaces(placeInList(one), placeInList(other)));
}

function repeated(
  { example, uses: own, claimants }: TextCluster,
  { text, subjectId, uses }: { text: string; subjectId: string; uses: readonly TextUse[] },
): Omit<RepeatedPassage, 'compared'> | null {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || uses.some(({ isQuestion }) => isQuestion)) return null;
  const isStock = isStockText(text, example.section);
  const ofClass = passageClass({ subjectId, vendorId: example.vendorId }, uses, { isStock });
  return {
    ...{ id: example.passageId, text, section: example.section, claimants, uses: own },
    class: ofClass ?? PassageClass.EXAMINER,
    reports: own.length,
    firstSeenOn: first.seenOn,
    lastSeenOn: last.seenOn,
  };
}

/** Where a text stands in the list: the examiner's own first, then the most used; the id settles the rest. */
export function placeInList({ class: ofClass, reports, id }: RepeatedPassage): readonly string[] {
  return [String(CLASS_ORDER.indexOf(ofClass)), String(reports), id];
}

/** The texts behind a place, whether or not the one that stood there still does. */
export function listedAfter(
  passages: readonly RepeatedPassage[],
  place: readonly string[] | null,
): RepeatedPassage[] {
  return passages.filter((passage) => place === null || comparePlaces(placeInList(passage), place) > 0);
}

function comparePlaces(one: readonly string[], other: readonly string[]): number {
  const [rank, reports, id = ''] = one;
  const [otherRank, otherReports, otherId = ''] = other;
  return (
    Number(rank) - Number(otherRank) || Number(otherReports) - Number(reports) || id.localeCompare(otherId)
  );
}
