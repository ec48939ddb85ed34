import { displayName, type NameParts } from '../../kernel/person-name.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { ACCEPTED_BY_PERSON } from './stage-contributions.js';

/** One contribution of the own firm, as the pool would see it. */
export type PoolPreviewRow = {
  readonly examinationId: string;
  readonly issue: string;
  readonly kind: string;
  readonly examinedOn: string;
  readonly examinerName: string;
  readonly npi: string | null;
  readonly specialtyCode: string;
  readonly state: string;
  readonly hasFinding: boolean;
  readonly hasBirthDate: boolean;
};

type ReadRow = Omit<PoolPreviewRow, 'examinerName'> & NameParts & { readonly credentials: string | null };

/** The last row of the page before, by its sort values; null: from the beginning. */
export type PoolPreviewPage = { readonly limit: number; readonly after: readonly string[] | null };

// As server/modules/pool/stage-contributions.ts counts, of one firm.
const LEAVING = `
  from counted_fact f
  join examiner x on x.id = f.subject_id
  join examiner_place p on p.examiner_id = x.id
  left join claimant c on c.firm_id = f.firm_id and c.id = f.claimant_id
 where f.firm_id = $1 and f.kind <> 'RECORD_REVIEW' and f.examined_on <= $2::date
   and f.measure like 'OPINION.%' and f.outcome in ('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT')
   and ${ACCEPTED_BY_PERSON}
   and not exists (select from examination e where e.firm_id = f.firm_id and e.id = f.examination_id
                      and e.verification = 'AUTO_ACCEPTED')`;

/** Rows that would leave the firm in the release of a quarter, newest examination first. */
export async function poolPreviewRows(
  unitOfWork: UnitOfWork,
  endsOn: string,
  { limit, after }: PoolPreviewPage,
): Promise<PoolPreviewRow[]> {
  const rows = await unitOfWork.query<ReadRow>(
    `select f.examination_id as "examinationId", substr(f.measure, length('OPINION.') + 1) as issue, f.kind,
            f.examined_on::text as "examinedOn", x.npi, x.last_name as "lastName", x.first_name as "firstName",
            x.middle_name as "middleName", x.suffix, x.credentials, p.specialty_code as "specialtyCode", p.state,
            f.outcome = 'FAVORS_DEFENSE' as "hasFinding", c.sealed_born_on is not null as "hasBirthDate"
     ${LEAVING}
       and ($3::date is null or (f.examined_on, f.examination_id, f.measure) < ($3::date, $4::uuid, $5))
     order by f.examined_on desc, f.examination_id desc, f.measure desc limit $6`,
    [
      unitOfWork.principal.firmId,
      endsOn,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after === null ? null : `OPINION.${after[2] ?? ''}`,
      limit,
    ],
  );
  return rows.map((row) => ({ ...row, examinerName: displayName(row) }));
}

/** How many rows would leave. */
export async function poolPreviewCount(unitOfWork: UnitOfWork, endsOn: string): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(`select count(*)::integer as count ${LEAVING}`, [
    unitOfWork.principal.firmId,
    endsOn,
  ]);
  return row?.count ?? 0;
}
