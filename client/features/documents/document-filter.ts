import type { DocumentCountNumbersFragment, DocumentStatus } from '../../generated/graphql.js';

type Counts = Omit<DocumentCountNumbersFragment, '__typename'>;

/** The parts of the list that a reader chooses between, each by the states that it holds. */
export const DOCUMENT_GROUPS = [
  { id: 'in-work', label: 'Being read', statuses: ['WAITING', 'READING'], keys: ['waiting', 'reading'] },
  { id: 'to-review', label: 'To review', statuses: ['TO_REVIEW'], keys: ['toReview'] },
  { id: 'reviewed', label: 'Reviewed', statuses: ['REVIEWED'], keys: ['reviewed'] },
  { id: 'filed', label: 'Filed', statuses: ['FILED'], keys: ['filed'] },
  { id: 'not-read', label: 'Not read', statuses: ['REFUSED', 'FAILED'], keys: ['refused', 'failed'] },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly statuses: readonly DocumentStatus[];
  readonly keys: readonly (keyof Counts)[];
}[];

export type DocumentGroup = (typeof DOCUMENT_GROUPS)[number];
export type DocumentGroupId = DocumentGroup['id'];

/** The words that the address may hold. */
export const DOCUMENT_GROUP_IDS = DOCUMENT_GROUPS.map(({ id }) => id);

/** The states that the chosen part holds; null for all. */
export function statusesOf(group: DocumentGroupId | null): readonly DocumentStatus[] | null {
  return DOCUMENT_GROUPS.find(({ id }) => id === group)?.statuses ?? null;
}

/** How many documents a part holds; null stands for all of them. */
export function groupCount(counts: Counts, group: DocumentGroup | null): number {
  const keys: readonly (keyof Counts)[] =
    group === null ? DOCUMENT_GROUPS.flatMap((each) => [...each.keys]) : group.keys;
  return keys.reduce((sum, key) => sum + counts[key], 0);
}
