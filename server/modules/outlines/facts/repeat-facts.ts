import type { SourceCite } from '../../../kernel/source-cite.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { PassageClass, repeatedPassages } from '../../passages/index.js';
import type { RepeatFact } from '../chapters/chapter-facts.types.js';

/** Without a report, the words are cited from this many of the reports that hold them. */
const CITED_REPORTS = 2;

/**
 * The examiner's own words that stand in reports on several people, the most used first: those of one report, or of
 * any. What a vendor or the trade writes says nothing of the examiner and is left out.
 */
export async function repeatFacts(
  unitOfWork: UnitOfWork,
  examinerId: string,
  documentId: string | null,
): Promise<RepeatFact[]> {
  const passages = await repeatedPassages(unitOfWork, examinerId);
  return passages
    .filter(({ class: ofClass, claimants }) => ofClass === PassageClass.EXAMINER && claimants > 1)
    .flatMap(({ id, text, reports, compared, uses }) => {
      const own = documentId === null ? uses : uses.filter((use) => use.documentId === documentId);
      const cites = own.slice(0, documentId === null ? CITED_REPORTS : 1).map((use): SourceCite => ({
        ...{ kind: 'DOCUMENT', documentId: use.documentId, page: use.page },
        ...{ line: null, quote: null },
      }));
      return cites.length === 0 ? [] : [{ id, text, reports, compared, cites }];
    });
}
