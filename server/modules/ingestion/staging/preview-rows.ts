import type { UnitOfWork } from '../../../platform/database/index.js';
import type { PreviewRow } from '../import-summary.js';
import type { Mapping } from '../reading/index.js';

const PREVIEW_RECORDS = 20;

type StagedPreview = {
  recordNumber: number;
  outcome: PreviewRow['outcome'];
  values: Record<string, string | null>;
};

/** The first records as they were read, so that a person can check the reading before anything is written. */
export async function previewRows(unitOfWork: UnitOfWork, mapping: Mapping): Promise<PreviewRow[]> {
  const rows = await unitOfWork.query<StagedPreview>(
    `select s.record_number as "recordNumber", coalesce(d.outcome, 'REJECTED') as outcome,
            jsonb_build_object(
              'MATTER_REFERENCE', s.matter_reference, 'CLAIMANT_NAME', s.claimant_name,
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
                from jsonb_array_elements(s.opinions) o), '{}') as values
       from (select * from staged order by record_number limit ${PREVIEW_RECORDS}) s
       left join decided d using (record_number)
       left join staged_appearance a on a.appearance_key = s.appearance_key
      order by s.record_number`,
  );
  const mapped = new Set<string>(Object.values(mapping.columns).map((column) => column.field));
  return rows.map(({ recordNumber, outcome, values }) => ({
    recordNumber,
    outcome,
    values: Object.entries(values).flatMap(([field, value]) =>
      value === null || !(mapped.has(field) || DERIVED_FIELDS.has(field)) ? [] : [{ field, value }],
    ),
  }));
}

/** Shown even where no column holds them: they are read from others or hold for the whole file. */
const DERIVED_FIELDS: ReadonlySet<string> = new Set([
  'EXAMINER_NAME',
  'CLAIMANT_NAME',
  'EXAM_KIND',
  'SIDE',
  'DURATION',
]);
