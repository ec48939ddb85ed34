import type { RecordedEntry, SourceCite } from '../../server/kernel/source-cite.js';
import {
  EVERYTHING,
  figureCondition,
  findEstimate,
  profileCounts,
  profileFrom,
  type Profile,
} from '../../server/modules/analytics/index.js';
import {
  EVERY_EXAMINATION,
  filterConditions,
  SqlParameters,
} from '../../server/modules/examinations/index.js';
import { ruleById } from '../../server/modules/legal-rules/index.js';
import { methodById } from '../../server/modules/measures/index.js';
import type { OutlineContent, OutlineQuestion } from '../../server/modules/outlines/outline-content.js';
import { PharmacyMethod } from '../../server/pharmacology/index.js';
import type { UnitOfWork } from '../../server/platform/database/index.js';

const TABLES: Readonly<Record<RecordedEntry, string>> = {
  MATTER: 'matter',
  EXAMINATION: 'examination',
  OPINION: 'opinion',
  TREATING_OPINION: 'treating_opinion',
  SUPPLIED_RECORD: 'supplied_record',
  STATEMENT: 'medication_statement',
  // A time is named by the examination that it is of.
  TIMING: 'examination',
  TESTIMONY: 'testimony',
  PROPOSITION: 'proposition',
  RECALL_FAILURE: 'recall_failure',
  DISCLOSED_LIST: 'disclosed_list',
  CHALLENGE: 'challenge',
  FEE: 'fee_item',
  INVOICE: 'invoice',
  INCOME_ESTIMATE: 'income_estimate',
  FOUNDATION_FACT: 'foundation_fact',
};
/** Computations that are no measure's method. */
const OTHER_METHODS: readonly string[] = [...Object.values(PharmacyMethod), 'body-part-specialties'];

/**
 * What of an outline does not lead to what it names: figures that the profile does not state so, or whose examinations
 * another count finds otherwise, and sources that are nowhere.
 */
export async function unresolvedSources(
  unitOfWork: UnitOfWork,
  examinerId: string,
  outlines: readonly OutlineContent[],
): Promise<string[]> {
  const selection = { examinerId, filter: EVERYTHING };
  const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, 'the examiner');
  const questions = outlines.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.questions));
  const cites = questions
    .flatMap((question) => [...question.cites, ...(question.ifDenied?.cites ?? [])])
    .map(({ source }) => source);
  return [
    ...questions.flatMap((question) => figureProblems(profile, question)),
    ...(await countProblems(unitOfWork, examinerId, questions)),
    ...cites.flatMap((source) => namedProblems(profile, examinerId, source)),
    ...(await missingRows(unitOfWork, cites)),
  ];
}

function figureProblems(profile: Profile, { id, figures, cites }: OutlineQuestion): string[] {
  return figures.flatMap(({ key, numerator, denominator }) => {
    const stated = findEstimate(profile, key);
    const isCited = cites.some(({ source }) => source.kind === 'FIGURE' && source.key === key);
    return stated?.numerator === numerator && stated.denominator === denominator && isCited
      ? []
      : [`${id}: the profile does not state ${numerator} of ${denominator} as ${key}`];
  });
}

/** Counts the examinations behind each figure anew, past all that the profile is made by. */
async function countProblems(
  unitOfWork: UnitOfWork,
  examinerId: string,
  questions: readonly OutlineQuestion[],
): Promise<string[]> {
  const put = new Map(
    questions.flatMap(({ figures }) => figures.map(({ key, numerator }) => [key, numerator] as const)),
  );
  if (put.size === 0) return [];
  const sql = new SqlParameters();
  const filter = { ...EVERY_EXAMINATION, examinerId };
  const own = filterConditions(filter, unitOfWork.principal.firmId, sql).join(' and ');
  const counts = [...put.keys()].map(
    (key) => `(count(*) filter (where ${figureCondition(key, filter, sql)}))::integer`,
  );
  const [row] = await unitOfWork.query<{ counts: number[] }>(
    `select array[${counts.join(', ')}] as counts from examination e where ${own}`,
    sql.values,
  );
  return [...put].flatMap(([key, numerator], index) =>
    row?.counts[index] === numerator
      ? []
      : [`${key}: put as ${numerator}, its examinations are ${row?.counts[index] ?? 'none'}`],
  );
}

function namedProblems(profile: Profile, examinerId: string, source: SourceCite): string[] {
  switch (source.kind) {
    case 'FIGURE': {
      const isThere = source.examinerId === examinerId && findEstimate(profile, source.key) !== null;
      return isThere ? [] : [`no figure ${source.key}`];
    }
    case 'RULE':
      return ruleById(source.ruleId) === null ? [`no rule ${source.ruleId}`] : [];
    case 'METHOD': {
      const isKnown = OTHER_METHODS.includes(source.methodId) || methodById(source.methodId) !== null;
      return isKnown ? [] : [`no method ${source.methodId}`];
    }
    case 'AUTHOR':
      return ['what is written from the record cites a person'];
    default:
      return [];
  }
}

async function missingRows(unitOfWork: UnitOfWork, cites: readonly SourceCite[]): Promise<string[]> {
  const wanted = new Map<string, Set<string>>();
  const want = (table: string, id: string): void => {
    wanted.set(table, (wanted.get(table) ?? new Set()).add(id));
  };
  for (const source of cites) {
    if (source.kind === 'RECORD') want(TABLES[source.what], source.id);
    if (source.kind === 'FILL') want('pharmacy_fill', source.fillId);
    if (source.kind === 'DOCUMENT') want('source_document', source.documentId);
  }
  const missing: string[] = [];
  for (const [table, ids] of wanted) {
    const rows = await unitOfWork.query<{ id: string }>(
      `select id from ${table} where firm_id = $1 and id = any ($2::uuid[])`,
      [unitOfWork.principal.firmId, [...ids]],
    );
    const found = new Set(rows.map(({ id }) => id));
    missing.push(...[...ids].filter((id) => !found.has(id)).map((id) => `no ${table} ${id}`));
  }
  return [...missing, ...(await missingPages(unitOfWork, cites))];
}

/** Pages beyond the last of their document. */
async function missingPages(unitOfWork: UnitOfWork, cites: readonly SourceCite[]): Promise<string[]> {
  const pages = cites.flatMap((source) =>
    source.kind === 'DOCUMENT' && source.page !== null ? [{ id: source.documentId, page: source.page }] : [],
  );
  if (pages.length === 0) return [];
  const rows = await unitOfWork.query<{ id: string; pages: number | null }>(
    `select d.id, coalesce(f.page_count, d.page_count) as pages
       from source_document d left join stored_file f on f.firm_id = d.firm_id and f.id = d.file_id
      where d.firm_id = $1 and d.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, pages.map(({ id }) => id)],
  );
  const last = new Map(rows.map((row) => [row.id, row.pages]));
  return pages
    .filter(({ id, page }) => page < 1 || page > (last.get(id) ?? page))
    .map(({ id, page }) => `document ${id} has no page ${page}`);
}
