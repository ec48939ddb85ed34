import type { TimingSource } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** In which words and where minutes are stated. `high` null: no end is known. */
export type TimingWords = {
  readonly asWritten: string;
  readonly low: number;
  readonly high: number | null;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
};

/** Face-to-face minutes by one source; times of day are HH:MM, null when only the duration is known. */
export type TimingInput = {
  readonly source: TimingSource;
  readonly startedAt?: string | null | undefined;
  readonly endedAt?: string | null | undefined;
  readonly minutes: number;
  /** Absent: words on file stay while the source still states the same minutes. Null: none. */
  readonly words?: TimingWords | null | undefined;
};

/** Of minutes that are exact, the words and bounds are null. */
type Former = { readonly [Name in keyof TimingWords]: TimingWords[Name] | null } & {
  readonly source: TimingSource;
  readonly minutes: number;
};

/** Writes these timings in place of all others of the examination. They have been checked. */
export async function replaceTimings(
  unitOfWork: UnitOfWork,
  examinationId: string,
  timings: readonly TimingInput[],
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const former = await unitOfWork.query<Former>(
    `delete from timing_observation where firm_id = $1 and examination_id = $2
     returning source, minutes, as_written as "asWritten", minutes_low as low, minutes_high as high,
               document_id as "documentId", page, quote`,
    [firmId, examinationId],
  );
  const rows = timings.map(({ words, startedAt, endedAt, ...timing }) => ({
    ...timing,
    startedAt: startedAt ?? null,
    endedAt: endedAt ?? null,
    ...(words === undefined ? wordsOnFile(former, timing) : words),
  }));
  await unitOfWork.query(
    `insert into timing_observation (firm_id, examination_id, source, started_at, ended_at, minutes, as_written,
                                     minutes_low, minutes_high, document_id, page, quote)
     select $1, $2, t.source, t."startedAt", t."endedAt", t.minutes, t."asWritten", t.low, t.high, t."documentId",
            t.page, t.quote
       from jsonb_to_recordset($3::jsonb) as t (
              source text, "startedAt" time, "endedAt" time, minutes integer, "asWritten" text, low integer,
              high integer, "documentId" uuid, page integer, quote text)`,
    [firmId, examinationId, JSON.stringify(rows)],
  );
}

function wordsOnFile(
  former: readonly Former[],
  { source, minutes }: Pick<TimingInput, 'source' | 'minutes'>,
): Partial<Former> {
  const same = former.find((timing) => timing.source === source && timing.minutes === minutes);
  if (same === undefined) return {};
  const { asWritten, low, high, documentId, page, quote } = same;
  return { asWritten, low, high, documentId, page, quote };
}
