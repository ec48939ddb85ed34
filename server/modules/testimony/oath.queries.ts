import type { OathHedge, OathUnit } from '../../reading/oaths/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { DocumentPermission } from '../documents/index.js';
import type { PropositionRow, RecallFailureRow } from './testimony-facts.types.js';
import type { OathState, TestimonyProvenance } from './testimony-vocabulary.js';

/** Where words stand, and what decides their use. */
type StoredPlace = {
  readonly documentId: string | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly fromPosition: number | null;
  readonly toPosition: number | null;
  /** False: as a member typed them, with no text to compare. */
  readonly isChecked: boolean;
  /** True: the witness corrected one of these lines on the errata sheet. */
  readonly isCorrected: boolean;
  readonly provenance: TestimonyProvenance;
  readonly permission: DocumentPermission | null;
  readonly documentMatterId: string | null;
  readonly examinerId: string;
};

type Added = 'cite' | 'mayBeUsed' | 'whyNot';
export type StoredProposition = Omit<PropositionRow, Added> & StoredPlace;
export type StoredRecallFailure = Omit<RecallFailureRow, Added> & StoredPlace;

/** What one examiner's testimony may hold of either; more is not read out of any transcript. */
export const MOST_OATHS = 1_000;

const PLACE = `
  p.id, p.testimony_id as "testimonyId", p.subject, p.state, p.document_id as "documentId", p.page, p.line, p.place,
  p.from_position as "fromPosition", p.to_position as "toPosition", p.is_checked as "isChecked", p.version,
  t.given_on::text as "givenOn", t.provenance, t.subject_id as "examinerId", d.permission,
  coalesce(d.matter_id, x.matter_id) as "documentMatterId",
  exists (select from transcript_line l
            join transcript_erratum e on e.firm_id = l.firm_id and e.document_id = l.document_id
                                     and e.page = l.page and (e.line is null or e.line = l.line)
           where l.firm_id = p.firm_id and l.document_id = p.document_id
             and l.position between p.from_position and p.to_position) as "isCorrected"`;

const joined = (table: 'proposition' | 'recall_failure'): string => `
  from ${table} p
  join testimony t on t.firm_id = p.firm_id and t.id = p.testimony_id
  left join source_document d on d.firm_id = p.firm_id and d.id = coalesce(p.document_id, t.document_id)
  left join examination x on x.firm_id = d.firm_id and x.id = d.examination_id`;

const ORDER = `order by t.given_on desc nulls last, t.id, p.from_position nulls last, p.page, p.line, p.id limit ${MOST_OATHS}`;

/** Which: of these examiners, of these occasions, or with these ids. */
export type OathsWanted =
  | { readonly examinerIds: readonly string[] }
  | { readonly testimonyIds: readonly string[] }
  | { readonly ids: readonly string[] };

type QuantityColumns = {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: OathUnit | null;
  readonly hedge: OathHedge | null;
};

/** In the order of the testimony, the newest occasion first; null states: of any. */
export async function readPropositions(
  unitOfWork: UnitOfWork,
  wanted: OathsWanted,
  states: readonly OathState[] | null,
): Promise<StoredProposition[]> {
  const rows = await unitOfWork.query<Omit<StoredProposition, 'quantity'> & QuantityColumns>(
    `select ${PLACE}, p.issue, p.stance, p.organisation_id as "organisationId", p.claim, p.words, p.polarity,
            p.quantity_low::float8 as low, p.quantity_high::float8 as high, p.quantity_unit as unit,
            p.quantity_hedge as hedge, p.window_from::text as "from", p.window_to::text as "to"
       ${joined('proposition')}
      where p.firm_id = $1 and ${condition(wanted)} and ($3::text[] is null or p.state = any ($3)) ${ORDER}`,
    [unitOfWork.principal.firmId, idsOf(wanted), states],
  );
  return rows.map(({ low, high, unit, hedge, ...row }) => ({
    ...row,
    quantity: unit === null || hedge === null ? null : { low, high, unit, hedge },
  }));
}

/** The same of answers that the witness could not give. */
export function readRecallFailures(
  unitOfWork: UnitOfWork,
  wanted: OathsWanted,
  states: readonly OathState[] | null,
): Promise<StoredRecallFailure[]> {
  return unitOfWork.query(
    `select ${PLACE}, p.question, p.answer
       ${joined('recall_failure')}
      where p.firm_id = $1 and ${condition(wanted)} and ($3::text[] is null or p.state = any ($3)) ${ORDER}`,
    [unitOfWork.principal.firmId, idsOf(wanted), states],
  );
}

function condition(wanted: OathsWanted): string {
  if ('examinerIds' in wanted) return 't.subject_id = any ($2::uuid[])';
  return 'testimonyIds' in wanted ? 't.id = any ($2::uuid[])' : 'p.id = any ($2::uuid[])';
}

function idsOf(wanted: OathsWanted): readonly string[] {
  if ('examinerIds' in wanted) return wanted.examinerIds;
  return 'testimonyIds' in wanted ? wanted.testimonyIds : wanted.ids;
}
