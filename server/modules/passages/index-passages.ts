import type { DocumentText } from '../../kernel/document-text.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { passagesOf, type ReportPassage } from '../../reading/passages/index.js';
import type { DocumentStructure } from '../../reading/structure/index.js';
import { dropPassages, lockPassages } from './forget-passages.js';
import { placePassages } from './place-passages.js';

/** A report whose passages are to be found again in others. */
export type PassageIndexing = {
  readonly documentId: string;
  readonly text: DocumentText;
  readonly structure: DocumentStructure;
};

type KeptPassage = { readonly id: string; readonly wording: string };

/**
 * Makes the passages of a report comparable with those of the firm's other reports, and notes what they repeat. Done
 * again for the same report, passages that it still has stay as they are, so that doing it twice changes nothing.
 *
 * Reports of one firm are indexed one after another: two that came together would not see each other.
 */
export async function indexPassages(
  unitOfWork: UnitOfWork,
  { documentId, text, structure }: PassageIndexing,
): Promise<void> {
  await lockPassages(unitOfWork);
  const passages = passagesOf(text.text, structure);
  const { kept, added, dropped } = compared(passages, await storedPassages(unitOfWork, documentId));
  await dropPassages(unitOfWork, dropped);
  const pageOf = pagesOf(text);
  await updatePassages(unitOfWork, { kept, pageOf });
  await placePassages(unitOfWork, await insertPassages(unitOfWork, { documentId, added, pageOf }));
}

function storedPassages(unitOfWork: UnitOfWork, documentId: string): Promise<KeptPassage[]> {
  return unitOfWork.query<KeptPassage>(
    `select id, wording from passage where firm_id = $1 and document_id = $2 order by span_start, id`,
    [unitOfWork.principal.firmId, documentId],
  );
}

/** Pairs what a report says now with what is stored of it, wording by wording in order. */
function compared(
  passages: readonly ReportPassage[],
  stored: readonly KeptPassage[],
): {
  kept: { id: string; passage: ReportPassage }[];
  added: ReportPassage[];
  dropped: string[];
} {
  const idsByWording = new Map<string, string[]>();
  for (const { id, wording } of stored) {
    idsByWording.set(wording, [...(idsByWording.get(wording) ?? []), id]);
  }
  const kept: { id: string; passage: ReportPassage }[] = [];
  const added: ReportPassage[] = [];
  for (const passage of passages) {
    const id = idsByWording.get(passage.compared.wording.toString())?.shift();
    if (id === undefined) added.push(passage);
    else kept.push({ id, passage });
  }
  return { kept, added, dropped: [...idsByWording.values()].flat() };
}

type PageOf = (place: number) => number;

/** The number of the page on which a place of the text stands; 1 where a document knows no pages. */
function pagesOf({ pages }: DocumentText): PageOf {
  return (place) => pages.findLast(({ start }) => start <= place)?.number ?? 1;
}

/** The words are the same; the place, the section and even the letters (a name, a number) may be others now. */
async function updatePassages(
  unitOfWork: UnitOfWork,
  { kept, pageOf }: { kept: readonly { id: string; passage: ReportPassage }[]; pageOf: PageOf },
): Promise<void> {
  if (kept.length === 0) return;
  await unitOfWork.query(
    `update passage p
        set section = n.section, is_question = n.is_question, span_start = n.span_start, span_end = n.span_end,
            page = n.page, text = n.text
       from unnest($2::uuid[], $3::text[], $4::boolean[], $5::integer[], $6::integer[], $7::integer[], $8::text[])
            as n (id, section, is_question, span_start, span_end, page, text)
      where p.firm_id = $1 and p.id = n.id
        and (p.section, p.is_question, p.span_start, p.span_end, p.page, p.text)
            is distinct from (n.section, n.is_question, n.span_start, n.span_end, n.page, n.text)`,
    [
      unitOfWork.principal.firmId,
      kept.map(({ id }) => id),
      kept.map(({ passage }) => passage.section),
      kept.map(({ passage }) => passage.isQuestion),
      kept.map(({ passage }) => passage.start),
      kept.map(({ passage }) => passage.end),
      kept.map(({ passage }) => pageOf(passage.start)),
      kept.map(({ passage }) => passage.text),
    ],
  );
}

/** Answers the ids, in the order of the passages. */
async function insertPassages(
  unitOfWork: UnitOfWork,
  { documentId, added, pageOf }: { documentId: string; added: readonly ReportPassage[]; pageOf: PageOf },
): Promise<string[]> {
  if (added.length === 0) return [];
  const rows = await unitOfWork.query<{ id: string }>(
    `insert into passage (firm_id, document_id, section, is_question, span_start, span_end, page, word_count, wording,
                          text)
     select $1, $2, n.* from unnest($3::text[], $4::boolean[], $5::integer[], $6::integer[], $7::integer[],
                                    $8::integer[], $9::bigint[], $10::text[]) as n
     returning id`,
    [
      unitOfWork.principal.firmId,
      documentId,
      added.map(({ section }) => section),
      added.map(({ isQuestion }) => isQuestion),
      added.map(({ start }) => start),
      added.map(({ end }) => end),
      added.map(({ start }) => pageOf(start)),
      added.map(({ compared }) => compared.words.length),
      added.map(({ compared }) => compared.wording.toString()),
      added.map(({ text }) => text),
    ],
  );
  return rows.map(({ id }) => id);
}
