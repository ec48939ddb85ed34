import { Text } from '@mantine/core';
import type { ProfileNumbersFragment } from '../../../generated/graphql.js';
import { FigureActions } from './figure-actions.js';
import { LeftOutLine } from './left-out-line.js';
import { ProfileFacts } from './profile-facts.js';
import type { ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';
import { RowsLink } from './rows-link.js';
import { ProfileSection } from './profile-section.js';
import { textOf } from './server-words.js';

/** Up to eight claims as the server makes them, each true by counting, each opening into its examinations. */
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
      <LeftOutLine scope={scope} leftOut={profile.leftOut} />
      <ul className={classes.findings}>
        {profile.findings.map(({ about, sentences, estimate }) => (
          <li key={about}>
            <p>{textOf(sentences)}</p>
            <div className={classes.findingActions}>
              <RowsLink scope={scope} figure={estimate} about={about} />
              <FigureActions scope={scope} figures={[estimate]} />
            </div>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="md">
        {profile.caveats.map((caveat) => caveat.text).join(' ')}
      </Text>
    </ProfileSection>
  );
}
