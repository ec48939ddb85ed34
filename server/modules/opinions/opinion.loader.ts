import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { ISSUES } from './finding.js';
import { Opinion } from './opinion.entity.js';

/** Null for an opinion that is missing or another firm's. */
export const opinionLoader = (unitOfWork: UnitOfWork): DataLoader<string, Opinion | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await unitOfWork.scope.byIds(Opinion, ids), ({ id }) => id));

/** Opinions of an examination, one for each issue at most, in the fixed order of issues. */
export const examinationOpinionsLoader = (unitOfWork: UnitOfWork): DataLoader<string, Opinion[]> =>
  new DataLoader(async (ids) => {
    const opinions = await unitOfWork.scope.findBy(Opinion, { examinationId: In([...ids]) });
    opinions.sort((a, b) => ISSUES.indexOf(a.issue) - ISSUES.indexOf(b.issue));
    return groupByKeys(ids, opinions, ({ examinationId }) => examinationId);
  });
