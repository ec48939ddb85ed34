import { useMutation } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { TestimonyRemoveDocument, type TestimonyPartsFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { WhyNot } from './oath-quote.js';
import { TestimonyForm } from './testimony-form.js';
import { provenanceLabel, testimonyTitle } from './testimony-words.js';
import classes from './testimony.module.css';

type TestimoniesPanelProps = {
  readonly examinerId: string;
  readonly testimonies: readonly TestimonyPartsFragment[];
};

/** The occasions on which the examiner testified, and how the firm came by each. */
export function TestimoniesPanel({ examinerId, testimonies }: TestimoniesPanelProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title="Occasions"
      lead="Where a transcript comes from decides whether it may be used; record it with each."
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add testimony
          </Button>
        ) : undefined
      }
    >
      {isAdding ? <TestimonyForm examinerId={examinerId} onClose={() => setAdding(false)} /> : null}
      {testimonies.length === 0 ? (
        isAdding ? null : (
          <EmptyState title="No testimony on file" icon={<IconMessages size={26} />}>
            Open one of the firm’s <Link to="/transcripts">transcripts</Link> and link it to this examiner, or
            add an occasion without one.
          </EmptyState>
        )
      ) : (
        <ul className={classes.rows} aria-label="Occasions">
          {testimonies.map((testimony) => (
            <TestimonyRow
              key={testimony.id}
              examinerId={examinerId}
              testimony={testimony}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type TestimonyRowProps = {
  readonly examinerId: string;
  readonly testimony: TestimonyPartsFragment;
  readonly mayWrite: boolean;
};

function TestimonyRow({ examinerId, testimony, mayWrite }: TestimonyRowProps) {
  const [isEditing, setEditing] = useState(false);
  const [remove] = useMutation(TestimonyRemoveDocument, { refetchQueries: ['ExaminerTestimony'] });
  const { id, version, caseName, caseNumber, court, provenance, provenanceNote, matter, document } =
    testimony;
  const facts = [caseName, caseNumber, court].filter((fact) => fact !== null);
  if (isEditing) {
    return (
      <li>
        <TestimonyForm examinerId={examinerId} testimony={testimony} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li>
      <div className={classes.head}>
        <strong>{testimonyTitle(testimony)}</strong>
        {document === null ? (
          <span className={classes.aside}>No transcript</span>
        ) : (
          <Anchor component={Link} to={`/transcripts/${encodeURIComponent(document.id)}`} size="sm">
            Transcript
          </Anchor>
        )}
      </div>
      <div>{facts.length === 0 ? 'Case not recorded' : facts.join(', ')}</div>
      <div className={classes.aside}>
        {provenanceLabel[provenance]}
        {provenanceNote === null ? '' : `: ${provenanceNote}`}
        {matter === null ? '' : `. Matter ${matter.reference}`}
      </div>
      <WhyNot reason={testimony.whyNot} />
      {mayWrite ? (
        <div className={`${classes.buttons} tr-no-print`}>
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
            Edit
          </Button>
          <RemoveButton
            what={`the ${testimonyTitle(testimony)} with all sworn in it`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.testimonyRemove
            }
          />
        </div>
      ) : null}
    </li>
  );
}
