import type { ProfileFilterChoicesQuery, ProfileNumbersFragment } from '../../../generated/graphql.js';
import type { OrganisationNames } from '../../examinations/examination-filter.js';

/** Names of every organisation that the profile or its filters mention, by id. */
export function organisationNames(
  choices: ProfileFilterChoicesQuery | undefined,
  profile: ProfileNumbersFragment,
): OrganisationNames {
  const offered = choices?.examiner?.profile?.retention;
  const { carriers, lawFirms, attorneys, vendors } = profile.retention;
  const organisations = [
    ...(offered ? [...offered.carriers.payers, ...offered.lawFirms.payers] : []),
    ...[carriers, lawFirms, attorneys, vendors].flatMap((breakdown) => breakdown.payers),
  ].map((payer) => payer.organisation);
  return new Map(organisations.map(({ id, name }) => [id, name]));
}
