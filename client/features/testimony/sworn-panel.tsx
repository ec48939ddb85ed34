import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { PropositionRemoveDocument, type PropositionPartsFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { OathQuote } from './oath-quote.js';
import { PropositionForm } from './proposition-form.js';
import { OATH_SUBJECTS, subjectLabel } from './testimony-words.js';
import classes from './testimony.module.css';

type SwornPanelProps = { readonly propositions: readonly PropositionPartsFragment[] };

/** What was sworn and confirmed, by subject. */
export function SwornPanel({ propositions }: SwornPanelProps) {
  const groups = OATH_SUBJECTS.map((subject) => ({
    subject,
    sworn: propositions.filter((one) => one.subject === subject),
  })).filter(({ sworn }) => sworn.length > 0);
  return (
    <Panel title="Sworn" lead="Confirmed statements by subject, the newest first.">
      {groups.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing is confirmed yet. Select lines in a transcript to add a statement, or confirm a proposal.
        </Text>
      ) : (
        groups.map(({ subject, sworn }) => (
          <section key={subject} aria-label={subjectLabel[subject]}>
            <h3 className={classes.subject}>{subjectLabel[subject]}</h3>
            <ul className={classes.rows}>
              {sworn.map((one) => (
                <SwornRow key={one.id} proposition={one} />
              ))}
            </ul>
          </section>
        ))
      )}
    </Panel>
  );
}

function SwornRow({ proposition }: { readonly proposition: PropositionPartsFragment }) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [isEditing, setEditing] = useState(false);
  const [remove] = useMutation(PropositionRemoveDocument, { refetchQueries: ['ExaminerTestimony'] });
  const { id, version, claim, from, to, words, place } = proposition;
  return (
    <li>
      <strong>{claim}</strong>
      {from === null && to === null ? null : (
        <span className={classes.aside}>
          {' '}
          ({from === null ? 'up to' : formatDate(from)} {to === null ? 'on' : `to ${formatDate(to)}`})
        </span>
      )}
      <OathQuote spoken={proposition}>{words}</OathQuote>
      {isEditing ? (
        <PropositionForm proposition={proposition} onClose={() => setEditing(false)} />
      ) : mayWrite ? (
        <div className={`${classes.buttons} tr-no-print`}>
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
            Correct
          </Button>
          <RemoveButton
            what={`the statement at ${place}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.propositionRemove
            }
          />
        </div>
      ) : null}
    </li>
  );
}
