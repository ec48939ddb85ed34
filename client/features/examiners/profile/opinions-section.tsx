import { Text } from '@mantine/core';
import { IntervalRows, StanceBars, type StanceBar } from '../../../charts/index.js';
import type { TendencyNumbersFragment } from '../../../generated/graphql.js';
import { stanceLabel } from '../../../lib/vocabulary.js';
import { proportionOf, stanceTone } from './figure-marks.js';
import { FigureActions } from './figure-actions.js';
import { notCounted, openWords } from './figure-words.js';
import { IssueYears } from './issue-years.js';
import { COUNTED_STANCES, findingWords } from './opinion-words.js';
import { rowsAddress } from './profile-address.js';
import { captionOf, exportNoteOf, type ProfileScope } from './profile-scope.js';
import { ProfileSection } from './profile-section.js';
import classes from './profile.module.css';
import { headingOf, sentenceOf } from './server-words.js';

interface OpinionsProps {
  readonly scope: ProfileScope;
  readonly tendencies: readonly TendencyNumbersFragment[];
}

/** What the reports state, issue by issue in a fixed order, each stance with its counts. */
export function OpinionsSection({ scope, tendencies }: OpinionsProps) {
  return (
    <ProfileSection id="opinions" title="Opinions" lead="What the reports state, by issue.">
      {tendencies.length === 0 ? (
        <Text c="dimmed">No report among these examinations has an opinion recorded.</Text>
      ) : (
        <div className={classes.stack}>
          <StanceBars
            words={{
              title: 'Stances by issue: every report that states an opinion, counted once an issue.',
              caption: captionOf(
                scope,
                'Bars share 100 percent from ten reports on; below that each block is one report. Issues and stances are in a fixed order.',
              ),
              exportNote: exportNoteOf(scope),
              fileName: 'opinions-by-issue',
            }}
            bars={tendencies.map((tendency) => stanceBar(scope, tendency))}
          />
          <div className={classes.pair}>
            {tendencies.map((tendency) => (
              <IssueFigures key={tendency.issue} scope={scope} tendency={tendency} />
            ))}
          </div>
        </div>
      )}
    </ProfileSection>
  );
}

function countedStances(tendency: TendencyNumbersFragment) {
  return COUNTED_STANCES.flatMap((stance) =>
    tendency.stances.filter((candidate) => candidate.stance === stance),
  );
}

function stanceBar(scope: ProfileScope, tendency: TendencyNumbersFragment): StanceBar {
  const left = notCounted(tendency.coverage);
  const stances = countedStances(tendency);
  const n = stances[0]?.estimate.denominator ?? 0;
  return {
    key: tendency.issue,
    label: tendency.label,
    reading: `n = ${n}${left === 0 ? '' : `; ${left} not counted`}`,
    parts: stances.map(({ stance, finding, estimate }) => ({
      key: estimate.key,
      label: stanceLabel[stance],
      tone: stanceTone[stance],
      count: estimate.numerator,
      href: rowsAddress(scope.examinerId, estimate.key, scope.filter),
      linkLabel: `${tendency.label}, ${findingWords(finding)}: ${estimate.numerator} of ${estimate.denominator}. ${openWords(estimate.numerator)}.`,
    })),
  };
}

function IssueFigures({ scope, tendency }: { scope: ProfileScope; tendency: TendencyNumbersFragment }) {
  return (
    <div className={classes.figure}>
      <IntervalRows
        words={{
          title: headingOf(tendency.stances[0]?.estimate, `${tendency.label}: no report states an opinion.`),
          caption: captionOf(
            scope,
            sentenceOf(tendency.stances[0]?.estimate.sentences ?? [], 'S-D2'),
            notCounted(tendency.coverage) === 0 ? '' : 'Grey band: the range with those counted either way.',
          ),
          exportNote: exportNoteOf(scope),
          fileName: `opinions-${tendency.issue.toLowerCase().replaceAll('_', '-')}`,
        }}
        rows={countedStances(tendency).map(({ stance, finding, estimate }) =>
          proportionOf(scope, estimate, `${stanceLabel[stance]}: ${findingWords(finding)}`),
        )}
      />
      <FigureActions scope={scope} figures={countedStances(tendency).map(({ estimate }) => estimate)} />
      <IssueYears scope={scope} tendency={tendency} />
    </div>
  );
}
