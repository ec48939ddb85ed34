import type { UnitOfWork } from '../../platform/database/index.js';
import type { CopyMismatch } from '../../reading/passages/index.js';

/**
 * Replaces what is noted of a document's contradictions. One that is found again stays as it is, so that a person's
 * dismissal outlives another reading.
 */
export async function recordMismatches(
  unitOfWork: UnitOfWork,
  documentId: string,
  mismatches: readonly CopyMismatch[],
): Promise<void> {
  const parameters = [
    unitOfWork.principal.firmId,
    documentId,
    mismatches.map(({ kind }) => kind),
    mismatches.map(({ here }) => here.start),
    mismatches.map(({ there }) => there.start),
  ];
  await unitOfWork.query(
    `delete from copy_mismatch m
      where m.firm_id = $1 and m.document_id = $2
        and not exists (select from unnest($3::text[], $4::integer[], $5::integer[]) as n (kind, here_start, there_start)
                         where (n.kind, n.here_start, n.there_start) = (m.kind, m.here_start, m.there_start))`,
    parameters,
  );
  if (mismatches.length === 0) return;
  await unitOfWork.query(
    `insert into copy_mismatch (firm_id, document_id, kind, here_start, there_start, here_says, there_says, here_page,
                                here_end, here_quote, there_page, there_end, there_quote, confidence)
     select $1, $2, n.*
       from unnest($3::text[], $4::integer[], $5::integer[], $6::text[], $7::text[], $8::integer[], $9::integer[],
                   $10::text[], $11::integer[], $12::integer[], $13::text[], $14::real[]) as n
     on conflict (firm_id, document_id, kind, here_start, there_start) do nothing`,
    [
      ...parameters,
      mismatches.map(({ says }) => says),
      mismatches.map(({ otherSays }) => otherSays),
      mismatches.map(({ here }) => here.page),
      mismatches.map(({ here }) => here.end),
      mismatches.map(({ here }) => here.quote),
      mismatches.map(({ there }) => there.page),
      mismatches.map(({ there }) => there.end),
      mismatches.map(({ there }) => there.quote),
      mismatches.map(({ confidence }) => confidence),
    ],
  );
}
