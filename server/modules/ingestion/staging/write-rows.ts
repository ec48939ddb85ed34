import type { UnitOfWork } from '../../../platform/database/index.js';

/**
 * Keeps what became of each record. Rejected records keep their cells, to be downloaded, corrected and
 * brought in again; the others are found in the stored file by their record number.
 *
 * @param withAccepted false for a dry run, whose accepted records have no examination yet.
 */
export async function writeImportRows(
  unitOfWork: UnitOfWork,
  importId: string,
  withAccepted: boolean,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const { id: dataKeyId } = await unitOfWork.vault.dataKeyInUse();
  await unitOfWork.query('delete from import_row where firm_id = $1 and import_id = $2', [firmId, importId]);
  await unitOfWork.query(
    `insert into import_row (firm_id, import_id, record_number, outcome, examination_id, sealed_contents, data_key_id)
     select $1, $2, s.record_number, coalesce(d.outcome, 'REJECTED'),
            coalesce(d.existing_id, case when $3 then coalesce(d.examination_id, first.examination_id, first.existing_id) end),
            s.sealed_contents, case when s.sealed_contents is not null then $4::uuid end
       from staged s
       left join decided d using (record_number)
       left join decided first on first.record_number = d.first_record
      where $3 or s.problems is not null or d.outcome = 'DUPLICATE'
      order by s.record_number`,
    [firmId, importId, withAccepted, dataKeyId],
  );
}
