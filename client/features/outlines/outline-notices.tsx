import { Alert, Button, List, Text } from '@mantine/core';
import { formatQuantity } from '../../lib/format.js';
import { useViewer } from '../identity/session.js';
import { useOutline } from './outline-context.js';
import { authorWords } from './outline-words.js';
import type { OthersChange } from './use-live-outline.js';
import { isTouched } from './writing.js';
import classes from './outlines.module.css';

/** Figures that the profile states otherwise by now, and the way to take them in. */
export function OutdatedNotice() {
  const { outline, numbers, mayWrite, work, writeAgain } = useOutline();
  const { outdated } = outline;
  if (outdated.length === 0) return null;
  return (
    <Alert
      color="ochre"
      mb="md"
      className="tr-no-print"
      title={`${formatQuantity(outdated.length, 'figure')} changed since this was written`}
    >
      <List size="sm">
        {outdated.map(({ questionId, key, then, now }) => (
          <List.Item key={`${questionId} ${key}`}>
            <a href={`#question-${encodeURIComponent(questionId)}`} className={classes.jump}>
              Question {numbers.get(questionId) ?? 'that is left out'}
            </a>
            : {then} then, {now} now
          </List.Item>
        ))}
      </List>
      {mayWrite ? (
        <Button mt="sm" size="xs" variant="default" loading={work.isBusy} onClick={writeAgain}>
          Write again from the record
        </Button>
      ) : null}
    </Alert>
  );
}

/** Whose change just came in from another window. */
export function OthersNotice({ change }: { readonly change: OthersChange | null }) {
  const viewer = useViewer();
  if (change === null) return <div role="status" />;
  const by = authorWords(change.by, viewer.account.id);
  return (
    <Text role="status" size="sm" mb="sm" className="tr-no-print">
      Changed by {by === 'you' ? 'you in another window' : by}. This page shows it as it now stands.
    </Text>
  );
}

/** Words whose question or chapter has gone meanwhile: they are shown until the writer has taken them elsewhere. */
export function OrphanedWords() {
  const { chapters, writings, otherName } = useOutline();
  const ids = new Set(
    chapters.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]),
  );
  const orphans = [...writings.all].filter(
    ([about, writing]) =>
      about.includes(':') && !ids.has(about.slice(about.indexOf(':') + 1)) && isTouched(writing),
  );
  return orphans.map(([about, { typed }]) => (
    <Alert
      key={about}
      color="ochre"
      role="alert"
      mb="md"
      className="tr-no-print"
      title={`What you were writing about was removed by ${otherName}`}
    >
      {Object.entries(typed).map(([name, text]) => (
        <Text key={name} size="sm">
          {text}
        </Text>
      ))}
      <Button size="xs" variant="default" mt="xs" onClick={() => writings.end(about)}>
        Close
      </Button>
    </Alert>
  ));
}
