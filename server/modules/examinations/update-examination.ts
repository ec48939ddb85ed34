import type { ExamKind, Side, Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import { checkExaminedOn } from './examined-day.js';
import { examinationIdentity } from './examination-identity.js';
import { ExaminationAlreadyRecordedError, ExaminationValueError } from './examination.errors.js';
import { checkDetails, recordDetails, type DetailsInput } from './record-details.js';
import type { TouchedExamination } from './record-examination.js';
import { refreshExaminerCounts } from './refresh-counts.js';
import { retentionColumns, type RetainedByInput } from './retention.js';

/** What to change of an examination: absent leaves it, null clears it. The examiner is changed by identity decisions. */
export type ExaminationChange = DetailsInput &
  RetainedByInput & {
    readonly id: string;
    readonly version: number;
    readonly matterId?: string | null | undefined;
    /** As a report names the person examined; counts where the new matter names nobody. */
    readonly claimantName?: string | null | undefined;
    readonly kind?: ExamKind | undefined;
    readonly examinedOn?: string | undefined;
    readonly side?: Side | undefined;
    /** CONFIRMED once a person has checked the record. */
    readonly verification?: Verification | undefined;
    readonly notes?: string | null | undefined;
  };

type Present = { subjectId: string; kind: ExamKind; hasTimings: boolean };
type Columns = readonly (readonly [column: string, value: string | null])[];

/**
 * @throws NotFoundError, StaleVersionError; ExaminationAlreadyRecordedError when day or matter become those
 *   of another examination of the examiner; ValidationError.
 */
export async function updateExamination(
  unitOfWork: UnitOfWork,
  change: ExaminationChange,
): Promise<TouchedExamination> {
  await lockAtVersion(unitOfWork, 'examination', change.id, change.version);
  const present = await presentState(unitOfWork, change.id);
  checkKind(present, change);
  checkDetails(change, change.kind ?? present.kind);
  if (change.examinedOn !== undefined) await checkExaminedOn(unitOfWork, change.examinedOn);
  const columns = [
    ...(await ownColumns(unitOfWork, change)),
    ...(await retentionColumns(unitOfWork, change)),
  ];
  await refuseRepetition(unitOfWork, change.id, new Map(columns));
  await writeColumns(unitOfWork, change.id, columns);
  await recordDetails(unitOfWork, change.id, change);
  await refreshExaminerCounts(unitOfWork, [present.subjectId]);
  await unitOfWork.audit({
    action: 'EXAMINATION_UPDATED',
    objectType: 'Examination',
    objectId: change.id,
    detail: { columns: columns.map(([column]) => column).join(' ') },
  });
  return { id: change.id, examinerId: present.subjectId };
}

async function presentState(unitOfWork: UnitOfWork, id: string): Promise<Present> {
  const [present] = await unitOfWork.query<Present>(
    `select e.subject_id as "subjectId", e.kind,
            exists (select from timing_observation t
                     where t.firm_id = e.firm_id and t.examination_id = e.id) as "hasTimings"
       from examination e where e.firm_id = $1 and e.id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  if (present === undefined) throw new Error('A locked examination is gone.');
  return present;
}

/** A record review has no face-to-face time, so one that has cannot become a record review as it is. */
function checkKind(present: Present, change: ExaminationChange): void {
  if (change.kind === 'RECORD_REVIEW' && change.timings === undefined && present.hasTimings) {
    throw new ExaminationValueError(
      'kind',
      'A record review has no face-to-face time; remove the timings as well.',
    );
  }
}

async function ownColumns(unitOfWork: UnitOfWork, change: ExaminationChange): Promise<Columns> {
  const columns: [string, string | null][] = [];
  if (change.kind !== undefined) columns.push(['kind', change.kind]);
  if (change.examinedOn !== undefined) columns.push(['examined_on', change.examinedOn]);
  if (change.side !== undefined) columns.push(['side', change.side]);
  if (change.verification !== undefined) columns.push(['verification', change.verification]);
  if (change.notes !== undefined) columns.push(['notes', change.notes]);
  if (change.matterId !== undefined) {
    const identity = await examinationIdentity(unitOfWork, change.matterId, change.claimantName ?? null);
    columns.push(
      ['matter_id', change.matterId],
      ['claimant_id', identity.claimantId],
      ['identity_key', identity.key],
    );
  }
  return columns;
}

async function refuseRepetition(
  unitOfWork: UnitOfWork,
  id: string,
  columns: ReadonlyMap<string, string | null>,
): Promise<void> {
  if (!columns.has('examined_on') && !columns.has('identity_key')) return;
  const [other] = await unitOfWork.query(
    `select 1 from examination e join examination own on own.firm_id = e.firm_id and own.id = $2
      where e.firm_id = $1 and e.id <> own.id and e.subject_id = own.subject_id
        and own.duplicate_of_id is null and e.duplicate_of_id is null
        and e.examined_on = coalesce($3::date, own.examined_on)
        and e.identity_key = coalesce($4::text, own.identity_key)`,
    [
      unitOfWork.principal.firmId,
      id,
      columns.get('examined_on') ?? null,
      columns.get('identity_key') ?? null,
    ],
  );
  if (other !== undefined) throw new ExaminationAlreadyRecordedError();
}

async function writeColumns(unitOfWork: UnitOfWork, id: string, columns: Columns): Promise<void> {
  const sets = columns.map(([column], index) => `${column} = $${index + 3}`);
  await unitOfWork.query(
    `update examination set ${[...sets, 'version = version + 1'].join(', ')} where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, ...columns.map(([, value]) => value)],
  );
}
