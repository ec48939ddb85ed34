import type { UnitOfWork } from '../../platform/database/index.js';
import { ImportStateError } from './import.errors.js';
import { importBatchForChange } from './import-batch.queries.js';

/**
 * Takes an import back whole: its examinations with all recorded of them, and the matters, claimants,
 * organisations, names and provisional examiners that it brought and nothing else uses. Figures return
 * to what they were. The file and the fate of each record stay, for the record and to run it again.
 */
export async function undoImport(unitOfWork: UnitOfWork, id: string, version: number): Promise<void> {
  const batch = await importBatchForChange(unitOfWork, id, version);
  if (batch.status !== 'COMMITTED')
    throw new ImportStateError(batch.status, 'only a committed import can be undone.');
  const parameters = [unitOfWork.principal.firmId, id];
  await unitOfWork.query("set local statement_timeout = '10min'");
  await unitOfWork.query("select pg_advisory_xact_lock(hashtextextended('import:' || $1, 0))", [
    parameters[0],
  ]);
  const subjects = await unitOfWork.query<{ id: string }>(
    'select distinct subject_id as id from examination where firm_id = $1 and import_id = $2',
    parameters,
  );
  for (const sql of STEPS) await unitOfWork.query(sql, parameters);
  await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [
    subjects.map((subject) => subject.id),
  ]);
  await unitOfWork.query(
    `update import_batch set status = 'UNDONE', undone_at = clock_timestamp(), undone_by = $3, version = version + 1
      where firm_id = $1 and id = $2`,
    [...parameters, unitOfWork.principal.memberId],
  );
  await unitOfWork.audit({ action: 'IMPORT_UNDONE', objectType: 'ImportBatch', objectId: id });
  await unitOfWork.notify('import', id);
}

/** What may have been done on a matter since. A matter with any of it stays when the import that brought it goes. */
export const WORK_ON_MATTERS = [
  'examination',
  'source_document',
  'party',
  'matter_task',
  'matter_date',
  'treating_opinion',
  'treatment_visit',
  'treater_tie',
  'chart_inconsistency',
  'record_index',
  'supplied_record',
  'pharmacy_import',
  'pharmacy_fill',
  'medication_statement',
  'draft',
  'exhibit',
  'outline',
  'panel',
  'testimony',
  'disclosed_list',
  'challenge',
  'invoice',
  'income_estimate',
] as const;

const STEPS: readonly string[] = [
  // Of several duplicates of a row that goes, a verified one or else the oldest becomes the one that counts.
  `update examination d set duplicate_of_id = kept.id
     from (select distinct on (e.duplicate_of_id) e.duplicate_of_id as gone_id, e.id
             from examination e join examination gone on gone.firm_id = e.firm_id and gone.id = e.duplicate_of_id
            where e.firm_id = $1 and gone.import_id = $2 and e.import_id is distinct from $2
            order by e.duplicate_of_id, e.verification = 'UNVERIFIED', e.id) kept
    where d.firm_id = $1 and d.duplicate_of_id = kept.gone_id and d.id <> kept.id and d.import_id is distinct from $2`,
  // A report that was added to one of the examinations outlives it, and waits to be confirmed anew.
  `update source_document d
      set status = 'TO_REVIEW', reviewed_by = null, reviewed_at = null, supplied = '{}', examination_id = null,
          version = d.version + 1
     from examination e
    where d.firm_id = $1 and d.status = 'REVIEWED'
      and e.firm_id = $1 and e.id = d.examination_id and e.import_id = $2`,
  // Children first and set-based: the cascade would look for them once for each examination.
  ...[
    'opinion',
    'timing_observation',
    'examination_records',
    'fee',
    'examination_fact',
    'reviewed_record',
  ].map(
    (table) => `delete from ${table} c using examination e
                 where c.firm_id = $1 and e.firm_id = $1 and e.id = c.examination_id and e.import_id = $2`,
  ),
  'delete from examination where firm_id = $1 and import_id = $2',
  `delete from examiner_appearance a where a.firm_id = $1 and a.import_id = $2
      and not exists (select from examination e where e.firm_id = $1 and e.appearance_id = a.id)`,
  `delete from provisional_examiner p where p.firm_id = $1 and p.import_id = $2
      and not exists (select from examiner_appearance a where a.firm_id = $1 and a.provisional_examiner_id = p.id)`,
  `delete from matter m where m.firm_id = $1 and m.import_id = $2
      ${WORK_ON_MATTERS.map((table) => `and not exists (select from ${table} w where w.firm_id = $1 and w.matter_id = m.id)`).join('\n      ')}`,
  `delete from claimant c where c.firm_id = $1 and c.import_id = $2
      and not exists (select from examination e where e.firm_id = $1 and e.claimant_id = c.id)
      and not exists (select from matter m where m.firm_id = $1 and m.claimant_id = c.id)`,
  `delete from organisation o where o.firm_id = $1 and o.import_id = $2
      and not exists (select from examination e where e.firm_id = $1
                         and o.id in (e.carrier_id, e.law_firm_id, e.attorney_id, e.vendor_id))
      and not exists (select from organisation_alias a where a.firm_id = $1 and a.organisation_id = o.id)`,
  "update import_row set examination_id = null where firm_id = $1 and import_id = $2 and outcome = 'ACCEPTED'",
];
