import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { openClaimant, type ClaimantDetails } from './claimant-seal.js';
import { Claimant } from './claimant.entity.js';
import { Matter } from './matter.entity.js';
import { Organisation, OrganisationAlias } from './organisation.entity.js';

/** A claimant with name and birth date in clear. */
export type OpenedClaimant = ClaimantDetails & { readonly id: string };

/** Null for a matter that is missing or another firm's. */
export const matterLoader = (unitOfWork: UnitOfWork): DataLoader<string, Matter | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await unitOfWork.scope.byIds(Matter, ids), ({ id }) => id));

/** Null for a claimant who is missing or another firm's. Callers ask for CLAIMANT_READ first. */
export const claimantLoader = (unitOfWork: UnitOfWork): DataLoader<string, OpenedClaimant | null> =>
  new DataLoader(async (ids) => {
    const opened: OpenedClaimant[] = [];
    for (const claimant of await unitOfWork.scope.byIds(Claimant, ids)) {
      opened.push({ id: claimant.id, ...(await openClaimant(unitOfWork, claimant)) });
    }
    return alignToKeys(ids, opened, ({ id }) => id);
  });

/** Null for an organisation that is missing or another firm's. */
export const organisationLoader = (unitOfWork: UnitOfWork): DataLoader<string, Organisation | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await unitOfWork.scope.byIds(Organisation, ids), ({ id }) => id),
  );

/** Other names of an organisation, in alphabetical order. */
export const organisationAliasLoader = (unitOfWork: UnitOfWork): DataLoader<string, OrganisationAlias[]> =>
  new DataLoader(async (ids) => {
    const aliases = await unitOfWork.scope.findBy(
      OrganisationAlias,
      { organisationId: In([...ids]) },
      { order: { name: 'asc' } },
    );
    return groupByKeys(ids, aliases, ({ organisationId }) => organisationId);
  });

/** How many examinations a matter has, duplicates aside. */
export const matterExaminationCountLoader = (unitOfWork: UnitOfWork): DataLoader<string, number> =>
  new DataLoader(async (ids) => {
    const rows = await unitOfWork.query<{ id: string; count: number }>(
      `select matter_id as id, count(*)::integer as count from examination
        where firm_id = $1 and matter_id = any ($2::uuid[]) and duplicate_of_id is null group by 1`,
      [unitOfWork.principal.firmId, ids],
    );
    return alignToKeys(ids, rows, ({ id }) => id).map((row) => row?.count ?? 0);
  });
