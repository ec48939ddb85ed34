import { Claimant } from './claimant.entity.js';
import { Matter } from './matter.entity.js';
import { Organisation, OrganisationAlias } from './organisation.entity.js';
import { MatterResolver } from './matter.resolver.js';
import { OrganisationResolver } from './organisation.resolver.js';

export { Claimant } from './claimant.entity.js';
export {
  claimantDigests,
  claimantNameDigest,
  identityOfClaimant,
  nameWordDigests,
  openClaimant,
  sealClaimant,
  type ClaimantDetails,
  type ClaimantDigests,
  type SealedClaimant,
} from './claimant-seal.js';
export { createMatter, type NewMatter } from './create-matter.js';
export { Matter, MatterStatus } from './matter.entity.js';
export { BlankTextError, OrganisationNameTakenError, TextTooLongError } from './matter.errors.js';
export type { Page } from './matter.queries.js';
export { claimantOf, matterOf } from './matter.resolver.js';
export { ClaimantType, MatterType, OrganisationPayload, OrganisationType } from './matter.types.js';
export { Organisation, OrganisationAlias, OrganisationKind } from './organisation.entity.js';
export { organisationOf } from './organisation.resolver.js';
export { nameClaimant, recordClaimant, recordNamedClaimant } from './record-claimant.js';
export { recordOrganisation } from './record-organisation.js';
export { renameOrganisation } from './rename-organisation.js';
export { requireMatter } from './require-matter.js';
export { lockAtVersion, type VersionedTable } from './row-version.js';
export { writtenText } from './written-text.js';
export { sealPlainClaimants } from './seal-plain-claimants.js';
export { updateMatter, type MatterChange } from './update-matter.js';

/** Resolvers of this module, for the schema. */
export const mattersResolvers = [MatterResolver, OrganisationResolver] as const;

/** TypeORM entities of this module. */
export const mattersEntities = [Matter, Claimant, Organisation, OrganisationAlias] as const;
