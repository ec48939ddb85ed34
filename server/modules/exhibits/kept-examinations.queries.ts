import type { UnitOfWork } from '../../platform/database/index.js';
import type { OrganisationName, ProfileSelection } from '../analytics/index.js';
import type { ExhibitKind } from './exhibit-vocabulary.js';
import type { CountedExamination, KeptFact, KeptRow } from './kept-record.js';

/** What each kind counts, as a pattern of measures: an exhibit keeps no more than it speaks of. */
const MEASURES: Readonly<Record<Exclude<ExhibitKind, 'REPEATED_PASSAGES'>, string>> = {
  RETENTION_TABLE: '^(EXAMINATION|UNVERIFIED|AUTO_ACCEPTED|CARRIER|LAW_FIRM|ATTORNEY|VENDOR)$',
  TENDENCIES: '^(EXAMINATION|UNVERIFIED|AUTO_ACCEPTED(\\..+)?|OPINION\\..+)$',
  DURATIONS: '^(EXAMINATION|UNVERIFIED|AUTO_ACCEPTED|MINUTES\\..+)$',
  TIMELINE: '^(EXAMINATION|UNVERIFIED|AUTO_ACCEPTED)$',
};
const PAYERS: readonly string[] = ['CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR'];

type Row = Omit<CountedExamination, 'kind'> & {
  readonly examinationId: string;
  readonly matterId: string | null;
  readonly matterReference: string | null;
};

/** The examinations of an examiner in a window with what is counted of them, by day. */
export async function examinationRows(
  unitOfWork: UnitOfWork,
  { examinerId, filter }: ProfileSelection,
  kind: keyof typeof MEASURES,
): Promise<KeptRow[]> {
  const rows = await unitOfWork.query<Row>(
    `select f.examination_id as "examinationId", f.examined_on::text as "examinedOn", f.kind as "examKind", f.side,
            max(f.prior_year) as "priorYear", e.matter_id as "matterId", m.reference as "matterReference",
            json_agg(json_build_array(f.measure, f.outcome) order by f.measure, f.outcome) as facts
       from counted_fact f
       join examination e on e.firm_id = f.firm_id and e.id = f.examination_id
       left join matter m on m.firm_id = e.firm_id and m.id = e.matter_id
      where f.firm_id = $1 and f.subject_id = $2 and f.measure ~ $3
        and ($4::integer is null or f.year >= $4) and ($5::date is null or f.examined_on <= $5)
      group by f.examination_id, f.examined_on, f.kind, f.side, e.matter_id, m.reference
      order by f.examined_on, f.examination_id`,
    [unitOfWork.principal.firmId, examinerId, MEASURES[kind], filter.fromYear, filter.lastDay],
  );
  return rows.map(({ examinationId, matterId, matterReference, ...counted }) => ({
    counted: { kind: 'EXAMINATION', ...counted },
    identity: { examinationId, documentId: null, matterId, matterReference },
  }));
}

/** The organisations that the rows name, by id. */
export async function organisationsIn(
  unitOfWork: UnitOfWork,
  facts: readonly KeptFact[],
): Promise<OrganisationName[]> {
  const ids = [
    ...new Set(facts.flatMap(([measure, outcome]) => (PAYERS.includes(measure) ? [outcome] : []))),
  ];
  return unitOfWork.query(
    `select id, kind, name, version from organisation where firm_id = $1 and id = any ($2::uuid[]) order by id`,
    [unitOfWork.principal.firmId, ids],
  );
}

/**
 * Waits for whoever is changing the firm's counts, and has others wait: what is read until the transaction ends is of
 * one moment. Everything that changes a count takes the same lock.
 */
export async function holdCounts(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.query(
    "select pg_advisory_xact_lock_shared(hashtextextended('examiner_count:' || app.current_firm_id(), 0))",
  );
}
