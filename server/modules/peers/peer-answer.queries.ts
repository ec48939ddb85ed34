import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { ExamKind } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { PeerFigures, StoredRefusal } from './peer-figures.js';

/** Whose comparisons, in which window, seen on which day. */
export type PeerQuestion = {
  readonly subjectId: string;
  readonly window: AnalysisWindow;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The last quarter end as of today. */
  readonly quarterEnd: string;
};

/** A comparison as it is stored. */
export type StoredComparison = {
  readonly specialty: string;
  readonly state: string;
  readonly kind: ExamKind;
  readonly measure: string;
  readonly x: number | null;
  readonly n: number;
  /** Minutes. */
  readonly median: number | null;
  readonly undetermined: number;
  readonly notAddressed: number;
  readonly blank: number;
  readonly uncoded: number;
  readonly unverified: number;
  readonly because: StoredRefusal | null;
  readonly figures: PeerFigures;
  readonly inputHash: string;
  /** ISO instant. */
  readonly computedAt: string;
};

/** A comparison that counts among those looked at, packed: window, kind, measure, the tails at z0 = 10, 3, 30. */
export type StoredTails = readonly [
  timeWindow: AnalysisWindow,
  kind: ExamKind,
  measure: string,
  stated: number,
  low: number,
  high: number,
];

/** All that a profile shows of comparisons, from one snapshot. */
export type PeerAnswer = {
  readonly firmName: string;
  /** The counts have changed, or the quarter has, and the comparisons have not followed yet. */
  readonly isStale: boolean;
  /** Null for an examiner whom the firm has not met. */
  readonly place: { readonly specialty: string | null; readonly state: string | null } | null;
  /** Windows of this examiner that the firm has looked at within a year, without this look. */
  readonly windowsViewed: readonly AnalysisWindow[];
  /** The member has looked at this window today already. */
  readonly isLogged: boolean;
  /** Comparisons in this window and in those viewed, whether or not they may be flagged. */
  readonly analyses: number;
  /** Of this window and of those viewed. */
  readonly family: readonly StoredTails[];
  readonly comparisons: readonly StoredComparison[];
};

/** What is stored of an examiner's comparisons in a window, in one statement: nothing is counted or fitted here. */
export async function peerAnswer(unitOfWork: UnitOfWork, question: PeerQuestion): Promise<PeerAnswer> {
  const { text, values } = peerStatement(unitOfWork.principal, question);
  const [row] = await unitOfWork.query<{ answer: PeerAnswer }>(text, values);
  if (row === undefined) throw new Error('The statement of comparisons answered no row.');
  return row.answer;
}

/** Text and parameters of the statement; the bench sends the same past the product. */
export function peerStatement(
  { firmId, memberId }: { readonly firmId: string; readonly memberId: string | null },
  { subjectId, window, today, quarterEnd }: PeerQuestion,
): { text: string; values: readonly unknown[] } {
  return { text: PEER_ANSWER, values: [firmId, subjectId, window, today, quarterEnd, memberId] };
}

/** $1 firm, $2 examiner, $3 window, $4 today, $5 last quarter end, $6 member or null. */
const PEER_ANSWER = `
with viewed as materialized (
  select distinct v.time_window from analysis_view v
   where v.firm_id = $1 and v.subject_id = $2 and v.viewed_on > $4::date - interval '1 year'
)
select json_build_object(
  'firmName', (select f.name from firm f where f.id = $1),
  'isStale', exists (select from peer_stale s where s.firm_id = $1 and s.subject_id = $2)
             or not exists (select from peer_refresh r where r.firm_id = $1 and r.quarter_end = $5::date),
  'place', (select json_build_object('specialty', s.specialty, 'state', s.state)
              from peer_subject s where s.firm_id = $1 and s.subject_id = $2),
  'windowsViewed', (select coalesce(json_agg(time_window), '[]') from viewed),
  'isLogged', exists (select from analysis_view v
                       where v.firm_id = $1 and v.subject_id = $2 and v.viewed_on = $4::date
                         and v.time_window = $3 and v.member_id = $6),
  'analyses', (select count(*)
                 from peer_comparison c
                where c.firm_id = $1 and c.subject_id = $2 and c.p_two_sided is not null
                  and (c.time_window = $3 or c.time_window in (select time_window from viewed))),
  'family', (select coalesce(json_agg(json_build_array(c.time_window, c.kind, c.measure,
                                                       c.p_two_sided, c.p_at_low_z0, c.p_at_high_z0)), '[]')
               from peer_comparison c
              where c.firm_id = $1 and c.subject_id = $2 and c.is_in_family
                and (c.time_window = $3 or c.time_window in (select time_window from viewed))),
  'comparisons', (select coalesce(json_agg(json_build_object(
                      'specialty', c.specialty, 'state', c.state, 'kind', c.kind, 'measure', c.measure,
                      'x', c.x, 'n', c.n, 'median', c.median, 'undetermined', c.undetermined,
                      'notAddressed', c.not_addressed, 'blank', c.blank, 'uncoded', c.uncoded,
                      'unverified', c.unverified, 'because', c.because, 'figures', c.figures,
                      'inputHash', c.input_hash,
                      'computedAt', to_char(c.computed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
                    from peer_comparison c
                   where c.firm_id = $1 and c.subject_id = $2 and c.time_window = $3)
) as answer`;
