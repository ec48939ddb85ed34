import type { UnitOfWork } from '../../../platform/database/index.js';
import type { PreviewRow } from '../import-summary.js';
import { openClaimant } from '../../matters/index.js';
import type { Mapping } from '../reading/index.js';

const PREVIEW_RECORDS = 20;

type StagedPreview = {
  recordNumber: number;
  outcome: PreviewRow['outcome'];
  values: Record<string, string | null>;
  sealedName: Buffer | null;
};

/** The first records as they were read, so that a person can check the reading before anything is written. */
export async function previewRows(unitOfWork: UnitOfWork, mapping: Mapping): Promise<PreviewRow[]> {
  const rows = await unitOfWork.query<StagedPreview>(
    `select s.record_number as "recordNumber", coalesce(d.outcome, 'REJECTED') as outcome,
            jsonb_build_object(
              'MATTER_REFERENCE', s.matter_reference,
              'EXAMINER_NAME', nullif(a.name_as_written, ''), 'EXAMINER_NPI', a.npi,
              'EXAM_DATE', s.examined_on::text, 'EXAM_KIND', s.kind, 'SIDE', s.side,
              'DURATION', s.minutes::text, 'CARRIER', s.carrier, 'LAW_FIRM', s.law_firm,
              'ATTORNEY', s.attorney, 'VENDOR', s.vendor,
              'PAGES_SUPPLIED', s.pages_supplied::text, 'PAGES_REVIEWED', s.pages_reviewed::text,
              'EXAMINER_SPECIALTY', a.specialty, 'EXAMINER_PRACTICE_STATE', a.practice_state,
              'VERIFICATION', s.verification,
              'FEE', trim_scale(s.fee_cents / 100.0)::text, 'BILLING_CODE', s.billing_code
            ) || coalesce((
              select jsonb_object_agg('OPINION_' || (o->>'issue'), o->>'stance')
                from jsonb_array_elements(s.opinions) o where o->>'stance' is not null), '{}')
              || coalesce((
              select jsonb_strip_nulls(jsonb_build_object(
                       'EXAMINER_MMI_DATE', max(o->>'mmiOn'), 'TREATER_MMI_DATE', max(o->>'treaterMmiOn'),
                       'WPI_PERCENT', max(o->>'wpiPercent'),
                       'APPORTIONMENT_PERCENT', max(o->>'apportionmentPercent')))
                from jsonb_array_elements(s.opinions) o), '{}') as values,
            s.sealed_claimant_name as "sealedName"
       from (select * from staged order by record_number limit ${PREVIEW_RECORDS}) s
       left join decided d using (record_number)
       left join staged_appearance a on a.appearance_key = s.appearance_key
      order by s.record_number`,
  );
  const mapped = new Set<string>(Object.values(mapping.columns).map((column) => column.field));
  const { id: dataKeyId } = await unitOfWork.vault.dataKeyInUse();
  const preview: PreviewRow[] = [];
  for (const { recordNumber, outcome, values, sealedName } of rows) {
    const name = sealedName === null ? null : await openName(unitOfWork, { sealedName, dataKeyId });
    const told = Object.entries({ CLAIMANT_NAME: name, ...values }).flatMap(([field, value]) =>
      value === null || !(mapped.has(field) || DERIVED_FIELDS.has(field)) ? [] : [{ field, value }],
    );
    preview.push({ recordNumber, outcome, values: told });
  }
  return preview;
}

async function openName(
  unitOfWork: UnitOfWork,
  sealed: { readonly sealedName: Buffer; readonly dataKeyId: string },
): Promise<string> {
  return (await openClaimant(unitOfWork, { ...sealed, sealedBornOn: null })).fullName;
}

/** Shown even where no column holds them: they are read from others or hold for the whole file. */
const DERIVED_FIELDS: ReadonlySet<string> = new Set([
  'EXAMINER_NAME',
  'CLAIMANT_NAME',
  'EXAM_KIND',
  'SIDE',
  'DURATION',
]);
