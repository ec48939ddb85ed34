import { Text } from '@mantine/core';
import { StanceBars, type StanceBar, type Tone } from '../../charts/index.js';
import { formatQuantity } from '../../lib/format.js';
import { ISSUES, issueLabel, stanceLabel } from '../../lib/vocabulary.js';
import { Panel } from '../../ui/panel.js';
import type { TreaterProfile } from './treater-page.js';
import classes from './treating.module.css';

type IssueStances = TreaterProfile['stances'][number];

/** What the treater stated by issue, as counts; with fewer than ten opinions each is drawn as one block. */
export function TreaterStances({ stances }: { readonly stances: readonly IssueStances[] }) {
  const inOrder = ISSUES.flatMap((issue) => stances.filter((each) => each.issue === issue));
  return (
    <Panel title="Opinions" lead="What was stated, by issue. Counts of what is on file; none says why.">
      {inOrder.length === 0 ? (
        <Text size="sm" c="dimmed">
          No opinion is on file.
        </Text>
      ) : (
        <>
          <StanceBars
            words={{
              title: `Stances on ${formatQuantity(inOrder.length, 'issue')}.`,
              caption: 'Your firm’s matters, one position a matter. Undetermined ones are not in the bars.',
              exportNote: '',
              fileName: 'treater-stances',
            }}
            bars={inOrder.map(stanceBar)}
          />
          <ul className={classes.sentences}>
            {inOrder.map(({ issue, sentence }) => (
              <li key={issue}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function stanceBar({
  issue,
  favorsClaimant,
  mixed,
  favorsDefense,
  undetermined,
  n,
}: IssueStances): StanceBar {
  const part = (key: 'FAVORS_CLAIMANT' | 'MIXED' | 'FAVORS_DEFENSE', tone: Tone, count: number) => ({
    key: `${issue}.${key}`,
    label: stanceLabel[key],
    tone,
    count,
    href: null,
    linkLabel: '',
  });
  return {
    key: issue,
    label: issueLabel[issue],
    reading: `n = ${n - undetermined}${undetermined === 0 ? '' : `; ${undetermined} undetermined`}`,
    // The order and the tones of the examiner's bars: neither party is drawn as the remarkable one.
    parts: [
      part('FAVORS_DEFENSE', 'accent', favorsDefense),
      part('MIXED', 'hatch', mixed),
      part('FAVORS_CLAIMANT', 'strong', favorsClaimant),
    ],
  };
}
