import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { ExamKind } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { StoredComparison } from './peer-answer.queries.js';

/** Which comparisons a search ranges over; null: any. */
export type FindingSearch = {
  readonly window: AnalysisWindow;
  readonly specialty: string | null;
  readonly state: string | null;
  readonly kind: ExamKind | null;
  /** Id of a measure. */
  readonly measure: string | null;
};

/** A comparison that may be flagged, with what its flag goes by. */
export type Candidate = Readonly<Pick<StoredComparison, 'kind' | 'measure' | 'x' | 'n' | 'because'>> & {
  readonly subjectId: string;
  readonly stated: number;
  readonly low: number;
  readonly high: number;
  readonly peersX: number | null;
  readonly peersN: number;
  /** Surname first, as lists are sorted. */
  readonly sortName: string;
};

/** Every comparison of the search that counts as looked at, in no particular order. */
export function findingCandidates(unitOfWork: UnitOfWork, search: FindingSearch): Promise<Candidate[]> {
  return unitOfWork.query(
    `select c.subject_id as "subjectId", c.kind, c.measure, c.x, c.n, c.because, c.p_two_sided as stated,
            c.p_at_low_z0 as low, c.p_at_high_z0 as high, (c.figures ->> 'peersX')::integer as "peersX",
            (c.figures ->> 'peersN')::integer as "peersN",
            lower(coalesce(e.last_name || ' ' || e.first_name, p.last_name || ' ' || p.first_name, '')) as "sortName"
       from peer_comparison c
       left join examiner e on e.id = c.subject_id
       left join provisional_examiner p on p.firm_id = c.firm_id and p.id = c.subject_id
      where c.firm_id = $1 and c.time_window = $2 and c.is_in_family
        and ($3::text is null or c.specialty = $3) and ($4::text is null or c.state = $4)
        and ($5::text is null or c.kind = $5) and ($6::text is null or c.measure = $6)`,
    [unitOfWork.principal.firmId, search.window, search.specialty, search.state, search.kind, search.measure],
  );
}
