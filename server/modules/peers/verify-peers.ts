import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import { calculatorHere } from './cell-calculator.js';
import type { ComparedShare } from './compare-shares.js';
import { countParameters } from './count-peers.js';
import { cellCounts, everyCell, outdatedCells, type CellWork } from './peer-cell.queries.js';
import { PEER_COUNTS } from './peer-count.sql.js';
import { peerMeasure } from './peer-measures.js';

/** What of an examiner's stored comparisons is not what computing them anew gives. Ids and codes only. */
export type PeerDifference = {
  readonly examinerId: string;
  readonly kind: string;
  readonly window: string;
  readonly measure: string;
  /** COUNT: stored counts; OUTDATED: made from other counts; COMPARISON: another result from the same counts. */
  readonly what: 'COUNT' | 'OUTDATED' | 'COMPARISON';
};

/** Sums over one grid in another order may differ in their last digits. */
const TOLERANCE = 1e-9;

/**
 * Counts every examiner of the firm anew, fits every cell anew and compares; an empty list is the only good answer
 * when nobody waits to be compared.
 */
export async function peerDifferences(
  database: Database,
  principal: Principal,
  today: string,
): Promise<PeerDifference[]> {
  const read = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
    database.withFirm(principal, 'read', work);
  const counts = await read((unitOfWork) => countDifferences(unitOfWork, today));
  const outdated = (await read((unitOfWork) => outdatedCells(unitOfWork, false))).flatMap((cell) =>
    cell.subjectIds.map((examinerId) => differenceIn(cell, examinerId, 'OUTDATED')),
  );
  const differing: PeerDifference[] = [];
  for (const cell of await read(everyCell)) differing.push(...(await cellDifferences(read, cell)));
  return [...counts, ...outdated, ...differing];
}

type Read = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>) => Promise<Result>;

async function cellDifferences(read: Read, cell: CellWork): Promise<PeerDifference[]> {
  const counts = await read((unitOfWork) => cellCounts(unitOfWork, cell));
  if (counts === null) return [];
  const { members } = counts;
  const { kind } = peerMeasure(cell.measure);
  const { compared } = await calculatorHere.calculate({ kind, members, subjectIds: cell.subjectIds });
  const stored = new Map(
    (await read((unitOfWork) => storedResults(unitOfWork, cell))).map((row) => [row.subjectId, row]),
  );
  return compared
    .filter((result) => !isSame(result, stored.get(result.subjectId)))
    .map(({ subjectId }) => differenceIn(cell, subjectId, 'COMPARISON'));
}

function countDifferences(unitOfWork: UnitOfWork, today: string): Promise<PeerDifference[]> {
  const columns = 'x, n, median, undetermined, not_addressed, blank, uncoded, unverified, years';
  return unitOfWork.query(
    `select subject_id as "examinerId", kind, time_window as "window", measure, 'COUNT' as what
       from (${PEER_COUNTS}) counted
       full join (select * from peer_count where firm_id = $1) stored
         using (subject_id, kind, time_window, measure)
      where (${prefixed('counted', columns)}) is distinct from (${prefixed('stored', columns)})
      order by 1, 2, 3, 4`,
    [unitOfWork.principal.firmId, ...countParameters(null, today)],
  );
}

const prefixed = (alias: string, columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

type StoredResult = Omit<ComparedShare, 'ownGrid'>;

function storedResults(unitOfWork: UnitOfWork, cell: CellWork): Promise<StoredResult[]> {
  return unitOfWork.query(
    `select c.subject_id as "subjectId", c.because, c.is_in_family as "isInFamily", c.p_two_sided as "pTwoSided",
            c.p_at_low_z0 as "pAtLowZ0", c.p_at_high_z0 as "pAtHighZ0", c.figures
       from peer_comparison c
      where c.firm_id = $1 and c.specialty = $2 and c.state = $3 and c.kind = $4 and c.time_window = $5
        and c.measure = $6 and c.input_hash = $7`,
    [
      unitOfWork.principal.firmId,
      cell.specialty,
      cell.state,
      cell.kind,
      cell.timeWindow,
      cell.measure,
      cell.inputHash,
    ],
  );
}

/** A missing one is not told here: it is outdated. */
function isSame({ ownGrid: _grid, ...computed }: ComparedShare, stored: StoredResult | undefined): boolean {
  return stored === undefined || alike(computed, stored);
}

function alike(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= TOLERANCE;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => alike(value, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => alike(one[name] ?? null, other[name] ?? null));
  }
  return one === other;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function differenceIn(cell: CellWork, examinerId: string, what: PeerDifference['what']): PeerDifference {
  return { examinerId, kind: cell.kind, window: cell.timeWindow, measure: cell.measure, what };
}
