import { useMutation } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { RecallFailureRemoveDocument, type RecallFailurePartsFragment } from '../../generated/graphql.js';
import { formatCountOf, formatDecimal } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { rowsAddress } from '../examiners/profile/profile-address.js';
import { usePermission } from '../identity/session.js';
import { OathQuote } from './oath-quote.js';
import { subjectLabel } from './testimony-words.js';
import classes from './testimony.module.css';

type RecallPanelProps = {
  readonly examinerId: string;
  readonly failures: readonly RecallFailurePartsFragment[];
};

/** What the examiner could not say of the practice, each beside what the firm's own files count instead. */
export function RecallPanel({ examinerId, failures }: RecallPanelProps) {
  return (
    <Panel
      title="Could not say"
      lead="Questions of the practice left unanswered, with the firm’s own count where its files have one."
    >
      {failures.length === 0 ? (
        <Text size="sm" c="dimmed">
          None is confirmed.
        </Text>
      ) : (
        <ul className={classes.rows} aria-label="Questions left unanswered">
          {failures.map((failure) => (
            <FailureRow key={failure.id} examinerId={examinerId} failure={failure} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type FailureRowProps = { readonly examinerId: string; readonly failure: RecallFailurePartsFragment };

function FailureRow({ examinerId, failure }: FailureRowProps) {
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const [remove] = useMutation(RecallFailureRemoveDocument, { refetchQueries: ['ExaminerTestimony'] });
  const { id, version, subject, question, answer, figure, place } = failure;
  return (
    <li>
      <strong>{subjectLabel[subject]}</strong>
      <OathQuote spoken={failure}>{`Q ${question}\nA ${answer}`}</OathQuote>
      {figure === null || figure.denominator === 0 ? (
        <div className={classes.aside}>The firm’s files hold no count of this.</div>
      ) : (
        <div className={classes.instead}>
          The firm’s own files instead: {figure.label}, {figureWords(figure)}.{' '}
          <Anchor
            component={Link}
            to={rowsAddress(examinerId, figure.key, {})}
            inherit
            underline="always"
            className="tr-no-print"
          >
            Open the examinations
          </Anchor>
        </div>
      )}
      {mayWrite ? (
        <div className={`${classes.buttons} tr-no-print`}>
          <RemoveButton
            what={`the question at ${place}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.recallFailureRemove
            }
          />
        </div>
      ) : null}
    </li>
  );
}

/** "46 of 48"; a plain count alone; of a median its value with how many it is of. */
function figureWords({
  unit,
  value,
  numerator,
  denominator,
}: NonNullable<RecallFailurePartsFragment['figure']>): string {
  if (unit === 'MINUTES') {
    return value === null
      ? `of ${numerator} examinations`
      : `${formatDecimal(value)} minutes, of ${numerator} examinations`;
  }
  return unit === 'COUNT' ? String(numerator) : formatCountOf(numerator, denominator);
}
