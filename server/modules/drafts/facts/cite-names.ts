import { dayInWords } from '../../../kernel/day-words.js';
import type { RecordedEntry, SourceCite } from '../../../kernel/source-cite.js';
import { issueLabel, type Issue } from '../../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { documentsByIds } from '../../documents/index.js';
import type { CiteNames } from '../builders/cite-labels.js';
import { examinedBy, examinedByWords } from './examined-by.js';

/** What the things are called that a written document cites. */
export async function citeNames(unitOfWork: UnitOfWork, cites: readonly SourceCite[]): Promise<CiteNames> {
  const documents = await documentsByIds(unitOfWork, distinct(cites.flatMap(documentIds)));
  return {
    documents: new Map(documents.map(({ id, name }) => [id, name])),
    entries: new Map([
      ...(await examinationNames(unitOfWork, entryIds(cites, 'EXAMINATION'))),
      ...(await opinionNames(unitOfWork, entryIds(cites, 'OPINION'))),
      ...(await treatingOpinionNames(unitOfWork, entryIds(cites, 'TREATING_OPINION'))),
    ]),
  };
}

type Names = readonly (readonly [id: string, name: string])[];

async function examinationNames(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return [];
  const examined = await examinedBy(unitOfWork, ids);
  return [...examined].map(([id, one]) => [id, examinedByWords(one)] as const);
}

async function opinionNames(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return [];
  const rows = await unitOfWork.query<{ id: string; issue: Issue; examinationId: string }>(
    `select id, issue, examination_id as "examinationId" from opinion
      where firm_id = $1 and id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
  const examined = await examinedBy(unitOfWork, distinct(rows.map(({ examinationId }) => examinationId)));
  return rows.map(({ id, issue, examinationId }) => {
    const by = examined.get(examinationId);
    const where = by === undefined ? '' : `, ${examinedByWords(by)}`;
    return [id, `${issueLabel[issue]}${where}`] as const;
  });
}

async function treatingOpinionNames(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return [];
  const rows = await unitOfWork.query<{ id: string; issue: Issue; statedOn: string; name: string }>(
    `select o.id, o.issue, o.stated_on::text as "statedOn", t.full_name as name
       from treating_opinion o join treater t on t.firm_id = o.firm_id and t.id = o.treater_id
      where o.firm_id = $1 and o.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
  return rows.map(
    ({ id, issue, statedOn, name }) =>
      [id, `${issueLabel[issue]}, ${name}, ${dayInWords(statedOn)}`] as const,
  );
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

function documentIds(source: SourceCite): readonly string[] {
  if (source.kind !== 'DOCUMENT' && source.kind !== 'FILL') return [];
  return source.documentId === null ? [] : [source.documentId];
}

function entryIds(cites: readonly SourceCite[], what: RecordedEntry): readonly string[] {
  return distinct(
    cites.flatMap((source) => (source.kind === 'RECORD' && source.what === what ? [source.id] : [])),
  );
}
