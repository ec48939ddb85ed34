import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatInstant } from '../../lib/format-date.js';
import { sectionLabel } from '../passages/index.js';
import type { Fact } from './fact-groups.js';
import { confidenceWords, factStatusLabel, fieldWords } from './fact-words.js';
import classes from './facts.module.css';

/** The words that the fact rests on, what they answer, and why the reader thinks so. */
export function FactDetails({ fact }: { readonly fact: Fact }) {
  const { quote, question, details, cues, confidence, confidenceBasis, section, isAsRead } = fact;
  return (
    <div className={classes.details}>
      {question === null ? null : (
        <Text size="sm" c="dimmed">
          Asked: “{question}”
        </Text>
      )}
      <blockquote className={classes.quote}>“{quote}”</blockquote>
      {isAsRead ? (
        <Text size="xs" c="dimmed">
          Verbatim as read from a picture. Compare it with the page before you accept it.
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        {[
          section === '' ? '' : `Section: ${sectionLabel(section).toLowerCase()}`,
          `${confidenceWords(confidence)} (${confidenceBasis})`,
          details?.certainty ? `certainty as written: “${details.certainty}”` : '',
        ]
          .filter((part) => part !== '')
          .join('; ')}
        {cues.length === 0 ? null : (
          <>
            ; read by {fact.reader} from <span className={classes.cues}>{cues.join(', ')}</span> (
            <Link to="/settings/reading">how cues fare</Link>)
          </>
        )}
      </Text>
      <DecisionWords fact={fact} />
    </div>
  );
}

/** Who decided what, with the machine's own value beside a correction. */
function DecisionWords({ fact }: { readonly fact: Fact }) {
  const { status, decided, kind, field, value } = fact;
  if (status === 'PENDING') return null;
  const who = decided?.by?.account.displayName;
  const when = decided === null || decided.at === '' ? '' : `, ${formatInstant(decided.at)}`;
  const read =
    status === 'CORRECTED' && kind === 'FIELD' ? `; read as “${fieldWords(field, value ?? '')}”` : '';
  return (
    <Text size="xs" fw={550}>
      {factStatusLabel[status]}
      {who === undefined ? '' : ` by ${who}`}
      {when}
      {read}
    </Text>
  );
}
