import { Text } from '@mantine/core';
import type { ProfileNumbersFragment } from '../../../generated/graphql.js';
import { overviewFindings } from './overview-findings.js';
import { ProfileFacts } from './profile-facts.js';
import type { ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';
import { RowsLink } from './rows-link.js';
import { ProfileSection } from './profile-section.js';

/** Up to eight sentences, each true by counting, each opening into its examinations. */
export function OverviewSection({
  scope,
  profile,
}: {
  scope: ProfileScope;
  profile: ProfileNumbersFragment;
}) {
  return (
    <ProfileSection id="overview" title="Overview" lead={`${profile.scope}; ${scope.asOf}.`}>
      <ProfileFacts scope={scope} profile={profile} />
      <ul className={classes.findings}>
        {overviewFindings(scope, profile).map((finding) => (
          <li key={finding.sentence}>
            <p>{finding.sentence}</p>
            <RowsLink scope={scope} figure={finding.figure} about={finding.about} />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="md">
        {profile.caveats.map((caveat) => caveat.text).join(' ')}
      </Text>
    </ProfileSection>
  );
}
