import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { appearancesByIds, examinationCountsByAppearance, type AppearanceRow } from './appearance.queries.js';
import {
  aliasesByExaminers,
  examinersByIds,
  figuresByExaminers,
  licencesByExaminers,
  type ExaminerFigures,
  type ExaminerRow,
} from './examiner.queries.js';
import { candidatesOfReviews, type ReviewCandidateRow } from './identity-review.queries.js';
import type { Licence } from './licence.js';

/** Directory or provisional examiners by id; null when this firm has none such. */
export function examinerLoader(unitOfWork: UnitOfWork): DataLoader<string, ExaminerRow | null> {
  return new DataLoader(async (ids) =>
    alignToKeys(ids, await examinersByIds(unitOfWork, ids), (row) => row.id),
  );
}

const NO_EXAMINATIONS: ExaminerFigures = {
  examinations: 0,
  defense: 0,
  plaintiff: 0,
  neutral: 0,
  unknown: 0,
  lastExaminedOn: null,
};

/** The firm's own counts by examiner; zeroes for one without examinations. */
export function examinerFiguresLoader(unitOfWork: UnitOfWork): DataLoader<string, ExaminerFigures> {
  return new DataLoader(async (ids) => {
    const rows = alignToKeys(ids, await figuresByExaminers(unitOfWork, ids), (row) => row.id);
    return rows.map((row) => row ?? NO_EXAMINATIONS);
  });
}

/** Licences by examiner. */
export function licencesLoader(unitOfWork: UnitOfWork): DataLoader<string, Licence[]> {
  return new DataLoader(async (ids) =>
    groupByKeys(ids, await licencesByExaminers(unitOfWork, ids), (row) => row.examinerId),
  );
}

/** Other names in the directory by examiner. */
export function aliasesLoader(unitOfWork: UnitOfWork): DataLoader<string, string[]> {
  return new DataLoader(async (ids) => {
    const groups = groupByKeys(ids, await aliasesByExaminers(unitOfWork, ids), (row) => row.examinerId);
    return groups.map((group) => group.map((row) => row.name));
  });
}

/** Names as written in this firm's files, by id; null when missing. */
export function appearanceLoader(unitOfWork: UnitOfWork): DataLoader<string, AppearanceRow | null> {
  return new DataLoader(async (ids) =>
    alignToKeys(ids, await appearancesByIds(unitOfWork, ids), (row) => row.id),
  );
}

/** Counted examinations by appearance. */
export function appearanceCountLoader(unitOfWork: UnitOfWork): DataLoader<string, number> {
  return new DataLoader(async (ids) => {
    const rows = alignToKeys(ids, await examinationCountsByAppearance(unitOfWork, ids), (row) => row.id);
    return rows.map((row) => row?.count ?? 0);
  });
}

/** Candidates by review, the likeliest first. */
export function reviewCandidatesLoader(unitOfWork: UnitOfWork): DataLoader<string, ReviewCandidateRow[]> {
  return new DataLoader(async (ids) =>
    groupByKeys(ids, await candidatesOfReviews(unitOfWork, ids), (row) => row.reviewId),
  );
}
