import { dayInWords } from '../../kernel/day-words.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { documentsByIds } from '../documents/index.js';
import { exhibitKindLabel, exhibitSummaries } from '../exhibits/index.js';
import { exhibitKey, type NumberedExhibit } from './exhibit-numbers.js';

/** What each exhibit is called on paper, by `exhibitKey`; those no longer on file have no name. PHI. */
export async function exhibitNames(
  unitOfWork: UnitOfWork,
  exhibits: readonly Pick<NumberedExhibit, 'reference'>[],
): Promise<ReadonlyMap<string, string>> {
  const references = exhibits.map(({ reference }) => reference);
  const made = await exhibitSummaries(
    unitOfWork,
    references.flatMap((one) => (one.kind === 'DATA' ? (one.exhibitId ?? []) : [])),
  );
  const documents = await documentsByIds(
    unitOfWork,
    references.flatMap((one) => (one.kind === 'DOCUMENT' ? [one.documentId] : [])),
  );
  const names = new Map<string | null, string>([
    ...made.map(({ id, kind, madeAt, sha256 }) => {
      const day = dayInWords(madeAt.toISOString().slice(0, 10));
      // Not its title, which states a finding: not every reader of a copy may have that.
      const name = `${exhibitKindLabel[kind]}, made on ${day} from the firm’s files, SHA-256 ${sha256}`;
      return [exhibitKey({ kind: 'DATA', exhibitKind: kind, exhibitId: id }), name] as const;
    }),
    ...documents.map(({ id, name }) => [exhibitKey({ kind: 'DOCUMENT', documentId: id }), name] as const),
  ]);
  return new Map([...names].flatMap(([key, name]) => (key === null ? [] : [[key, name] as const])));
}
