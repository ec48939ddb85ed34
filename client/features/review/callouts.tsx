import { Alert, Anchor, Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format-date.js';
import { examKindLabel } from '../../lib/vocabulary.js';
import type { ReviewedDocument } from './review-page.js';
import classes from './review.module.css';
import { DocumentLink } from '../documents/document-link.js';

type Disagreement = NonNullable<ReviewedDocument['reading']>['disagreements'][number];

type CalloutsProps = {
  readonly document: ReviewedDocument;
  readonly disagreements: readonly Disagreement[];
  readonly onSelect: (id: string) => void;
};

/** What a reviewer should know before anything else: what contradicts what, and what may be here twice. */
export function Callouts({ document, disagreements, onSelect }: CalloutsProps) {
  const { duplicates } = document;
  if (disagreements.length === 0 && duplicates.length === 0) return null;
  return (
    <Alert color="ochre" mb="md" title="To look at first">
      <ul className={classes.callouts}>
        {disagreements.map((disagreement) => (
          <li key={disagreement.message}>
            <DisagreementLine disagreement={disagreement} onSelect={onSelect} />
          </li>
        ))}
        {duplicates.map((other) => (
          <li key={other.id}>
            Another document names the same examiner, day and claimant: <DocumentLink document={other} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

type DisagreementLineProps = Pick<CalloutsProps, 'onSelect'> & { readonly disagreement: Disagreement };

function DisagreementLine({ disagreement, onSelect }: DisagreementLineProps) {
  const { message, proposals, examination } = disagreement;
  return (
    <>
      {message}{' '}
      {examination === null ? null : (
        <Anchor
          component={Link}
          to={`/examinations/${encodeURIComponent(examination.id)}`}
          inherit
          underline="always"
        >
          {examKindLabel[examination.kind]} of {formatDate(examination.examinedOn)}
        </Anchor>
      )}
      {proposals.length === 0 ? null : (
        <Group gap={6} mt={4} className="tr-no-print">
          {proposals.map((id, index) => (
            <Button key={id} size="compact-xs" variant="default" onClick={() => onSelect(id)}>
              {proposals.length === 1 ? 'Show it' : `Show passage ${index + 1}`}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
