import { isUuid } from '../../kernel/ids.js';
import type { RecordedEntry } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { TestimonyProvenance } from '../testimony/index.js';
import type { CitedEntry } from './cite-gate.js';

/** Where an entry is kept, as parts of a statement over `t` and what is joined to it. */
type Kept = {
  readonly from: string;
  /** Its id as cites give it. */
  readonly id: string;
  readonly matter: string;
  readonly document: string;
  readonly provenance: string;
  readonly isOfExaminer: boolean;
};

const OF_EXAMINATION = 'join examination e on e.firm_id = t.firm_id and e.id = t.examination_id';
const OF_TESTIMONY = 'join testimony o on o.firm_id = t.firm_id and o.id = t.testimony_id';
const NONE = 'null::uuid';
const SOURCED = { document: 't.source_document_id' } as const;
const NO_PROVENANCE = 'null::text';

const ofMatter = (table: string, parts: Partial<Kept> = {}): Kept => ({
  from: `${table} t`,
  id: 't.id',
  matter: 't.matter_id',
  document: NONE,
  provenance: NO_PROVENANCE,
  isOfExaminer: false,
  ...parts,
});
const ofExamination = (table: string, document: string, parts: Partial<Kept> = {}): Kept =>
  ofMatter(table, { from: `${table} t ${OF_EXAMINATION}`, matter: 'e.matter_id', document, ...parts });
const ofExaminer = (table: string, parts: Partial<Kept> = {}): Kept =>
  ofMatter(table, { document: 't.document_id', isOfExaminer: true, ...parts });
const ofTestimony = (table: string): Kept =>
  ofExaminer(table, {
    from: `${table} t ${OF_TESTIMONY}`,
    matter: 'o.matter_id',
    document: 'coalesce(t.document_id, o.document_id)',
    provenance: 'o.provenance',
  });

/** A new kind of entry does not compile until somebody says where it is kept. */
const KEPT: Readonly<Record<RecordedEntry, Kept>> = {
  MATTER: ofMatter('matter', { matter: 't.id' }),
  EXAMINATION: ofMatter('examination'),
  OPINION: ofExamination('opinion', 't.source_document_id'),
  // A foundation card cites all that was recorded of the time by its examination.
  TIMING: ofExamination('timing_observation', 't.document_id', {
    from: `timing_observation t ${OF_EXAMINATION} cross join lateral (values (t.id), (t.examination_id)) x (id)`,
    id: 'x.id',
  }),
  TREATING_OPINION: ofMatter('treating_opinion', { document: 't.source_document_id' }),
  SUPPLIED_RECORD: ofMatter('supplied_record', { document: 't.document_id' }),
  STATEMENT: ofMatter('medication_statement', { document: 't.source_document_id' }),
  FOUNDATION_FACT: ofExamination('foundation_fact', 't.document_id'),
  TESTIMONY: ofExaminer('testimony', { provenance: 't.provenance' }),
  PROPOSITION: ofTestimony('proposition'),
  RECALL_FAILURE: ofTestimony('recall_failure'),
  DISCLOSED_LIST: ofExaminer('disclosed_list'),
  CHALLENGE: ofExaminer('challenge', SOURCED),
  FEE: ofExaminer('fee_item', { ...SOURCED, matter: NONE }),
  INVOICE: ofExaminer('invoice', SOURCED),
  INCOME_ESTIMATE: ofExaminer('income_estimate', SOURCED),
};

type Row = {
  readonly what: RecordedEntry;
  readonly id: string;
  readonly matterId: string | null;
  readonly documentId: string | null;
  readonly provenance: string | null;
};

/** What stands of the entries with these ids, by `entryKey`; missing ones and other firms' are left out. */
export async function citedEntries(
  unitOfWork: UnitOfWork,
  wanted: ReadonlyMap<RecordedEntry, readonly string[]>,
): Promise<ReadonlyMap<string, CitedEntry>> {
  const values: unknown[] = [unitOfWork.principal.firmId];
  const statements = [...wanted].map(([what, ids]) => {
    values.push(ids.filter(isUuid));
    return statementOf(what, values.length);
  });
  if (statements.length === 0) return new Map();
  const entries = new Map<string, CitedEntry>();
  for (const row of await unitOfWork.query<Row>(statements.join(' union all '), values)) {
    const key = `${row.what} ${row.id}`;
    entries.set(key, {
      matterId: row.matterId,
      isOfExaminer: KEPT[row.what].isOfExaminer,
      isOfPublicRecord: row.provenance === TestimonyProvenance.PUBLIC_RECORD,
      isOfUnknownProvenance: row.provenance === TestimonyProvenance.UNKNOWN,
      documentIds: [
        ...(entries.get(key)?.documentIds ?? []),
        ...(row.documentId === null ? [] : [row.documentId]),
      ],
    });
  }
  return entries;
}

function statementOf(what: RecordedEntry, place: number): string {
  const { from, id, matter, document, provenance } = KEPT[what];
  return `select '${what}' as what, ${id} as id, ${matter} as "matterId", ${document} as "documentId",
                 ${provenance} as provenance
            from ${from} where t.firm_id = $1 and ${id} = any ($${place}::uuid[])`;
}
