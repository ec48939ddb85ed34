import { randomUUID } from 'node:crypto';
import type { ExamKind, Issue, Side, Stance, TimingSource } from '../../server/kernel/vocabulary.js';
import { recordClaimant } from '../../server/modules/matters/index.js';
import type { UnitOfWork } from '../../server/platform/database/index.js';

/** An invented examination; absent means not recorded. */
export type PlannedExamination = {
  readonly examinerId: string;
  readonly examinedOn: string;
  readonly kind?: ExamKind;
  readonly side?: Side;
  readonly carrierId?: string | null;
  readonly lawFirmId?: string | null;
  readonly attorneyId?: string | null;
  readonly vendorId?: string | null;
  readonly matterId?: string | null;
  readonly claimantId?: string | null;
  readonly timings?: readonly { readonly source: TimingSource; readonly minutes: number }[];
  readonly pagesSupplied?: number | null;
  readonly pagesReviewed?: number | null;
  readonly feeCents?: number | null;
  readonly opinions?: readonly PlannedOpinion[];
  /** Repeats the examination that stands before it in the plan. */
  readonly isDuplicate?: boolean;
  /** Read by a machine and confirmed by nobody. */
  readonly isUnverified?: boolean;
};
export type PlannedOpinion = {
  readonly issue: Issue;
  readonly stance: Stance | null;
  readonly isUnverified?: boolean;
  /** Days from the examiner's date to the treater's. */
  readonly mmiGapDays?: number | null;
};

/** A provisional examiner of the firm. */
export async function createExaminer(unitOfWork: UnitOfWork, lastName = 'Quillfeather'): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into provisional_examiner (firm_id, last_name, first_name, name_key, search_name)
     values ($1, $2, 'Ambrose', lower('ambrose ' || $2), lower('ambrose ' || $2)) returning id`,
    [unitOfWork.principal.firmId, lastName],
  );
  await unitOfWork.query(
    `insert into examiner_appearance (firm_id, appearance_key, name_as_written, provisional_examiner_id, method)
     values ($1, 'test:' || $2::uuid, 'Ambrose ' || $3::text, $2::uuid, 'PROVISIONAL')`,
    [unitOfWork.principal.firmId, row?.id, lastName],
  );
  return row?.id ?? '';
}

/** A claimant of the firm. */
export function createClaimant(unitOfWork: UnitOfWork, fullName: string): Promise<string> {
  return recordClaimant(unitOfWork, { fullName, bornOn: null });
}

/** An organisation of the firm. */
export async function createOrganisation(
  unitOfWork: UnitOfWork,
  kind: string,
  name: string,
): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(
    'insert into organisation (firm_id, kind, name, name_key) values ($1, $2, $3, lower($3)) returning id',
    [unitOfWork.principal.firmId, kind, name],
  );
  return row?.id ?? '';
}

/** Writes the examinations past the product's commands and counts them; ids in the order of the plan. */
export async function insertExaminations(
  unitOfWork: UnitOfWork,
  plan: readonly PlannedExamination[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const planned of plan) {
    ids.push(
      await insertExamination(unitOfWork, planned, planned.isDuplicate === true ? ids.at(-1) : undefined),
    );
  }
  await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [
    [...new Set(plan.map(({ examinerId }) => examinerId))],
  ]);
  return ids;
}

async function insertExamination(
  unitOfWork: UnitOfWork,
  planned: PlannedExamination,
  duplicateOf: string | undefined,
): Promise<string> {
  const { firmId } = unitOfWork.principal;
  const id = randomUUID();
  await unitOfWork.query(
    `insert into examination (firm_id, id, appearance_id, subject_id, matter_id, kind, examined_on, side, carrier_id,
                              law_firm_id, attorney_id, vendor_id, identity_key, duplicate_of_id, claimant_id, verification)
     select $1, $2::uuid, a.id, a.subject_id, $3::uuid, $4, $5::date, $6, $7::uuid, $8::uuid, $9::uuid, $10::uuid,
            $2::uuid::text, $11::uuid, $13::uuid, $14
       from examiner_appearance a where a.firm_id = $1 and a.subject_id = $12::uuid limit 1`,
    [
      firmId,
      id,
      planned.matterId ?? null,
      planned.kind ?? 'IME',
      planned.examinedOn,
      planned.side ?? 'UNKNOWN',
      planned.carrierId ?? null,
      planned.lawFirmId ?? null,
      planned.attorneyId ?? null,
      planned.vendorId ?? null,
      duplicateOf ?? null,
      planned.examinerId,
      planned.claimantId ?? null,
      planned.isUnverified === true ? 'UNVERIFIED' : 'FIRM_RECORD',
    ],
  );
  for (const { source, minutes } of planned.timings ?? []) {
    await unitOfWork.query(
      'insert into timing_observation (firm_id, examination_id, source, minutes) values ($1, $2, $3, $4)',
      [firmId, id, source, minutes],
    );
  }
  if ((planned.pagesSupplied ?? planned.pagesReviewed ?? null) !== null) {
    await unitOfWork.query(
      `insert into examination_records (firm_id, examination_id, pages_supplied, pages_reviewed)
       values ($1, $2, $3, $4)`,
      [firmId, id, planned.pagesSupplied ?? null, planned.pagesReviewed ?? null],
    );
  }
  if ((planned.feeCents ?? null) !== null) {
    await unitOfWork.query('insert into fee (firm_id, examination_id, amount_cents) values ($1, $2, $3)', [
      firmId,
      id,
      planned.feeCents,
    ]);
  }
  for (const opinion of planned.opinions ?? []) await insertOpinion(unitOfWork, id, opinion);
  return id;
}

async function insertOpinion(
  unitOfWork: UnitOfWork,
  examinationId: string,
  { issue, stance, isUnverified, mmiGapDays }: PlannedOpinion,
): Promise<void> {
  await unitOfWork.query(
    `insert into opinion (firm_id, examination_id, issue, stance, verification, mmi_on, treater_mmi_on)
     values ($1, $2, $3, $4, $5, case when $6::integer is not null then date '2024-03-01' end,
             date '2024-03-01' + $6::integer)`,
    [
      unitOfWork.principal.firmId,
      examinationId,
      issue,
      stance,
      isUnverified === true ? 'UNVERIFIED' : 'FIRM_RECORD',
      mmiGapDays ?? null,
    ],
  );
}
