import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ChartInconsistencyRemoveDocument, TreaterDetailDocument } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { InconsistencyForm } from './inconsistency-form.js';
import { SourceQuote } from './source-quote.js';
import type { TreaterProfile } from './treater-page.js';
import { MatterLink } from './treater-ties.js';
import classes from './treating.module.css';

type Inconsistency = TreaterProfile['inconsistencies'][number];

type ChartInconsistenciesProps = {
  readonly treaterId: string;
  readonly inconsistencies: readonly Inconsistency[];
};

/** Places of a chart that do not say the same, side by side, each with its page. Which is right is not said. */
export function ChartInconsistencies({ treaterId, inconsistencies }: ChartInconsistenciesProps) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title="Places of the chart that differ"
      lead="Each beside the other, with its page. Which of them is right is not decided here."
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add two places
          </Button>
        ) : undefined
      }
    >
      {isAdding ? <InconsistencyForm treaterId={treaterId} onClose={() => setAdding(false)} /> : null}
      {inconsistencies.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed">
            None is on file.
          </Text>
        )
      ) : (
        <ul className={classes.rows}>
          {inconsistencies.map((each) => (
            <InconsistencyRow key={each.id} inconsistency={each} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type RowProps = { readonly inconsistency: Inconsistency; readonly mayWrite: boolean };

function InconsistencyRow({ inconsistency, mayWrite }: RowProps) {
  const [remove] = useMutation(ChartInconsistencyRemoveDocument, { refetchQueries: [TreaterDetailDocument] });
  const { id, version, on, matter } = inconsistency;
  return (
    <li>
      <div className={classes.rowHead}>
        <strong>{formatDate(on)}</strong>
        {matter === null ? null : <MatterLink matter={matter} />}
      </div>
      <div className={classes.pair}>
        <div>
          {inconsistency.text}
          <SourceQuote
            quote={inconsistency.quote}
            page={inconsistency.page}
            document={inconsistency.sourceDocument}
          />
        </div>
        <div>
          {inconsistency.otherText}
          <SourceQuote
            quote={inconsistency.otherQuote}
            page={inconsistency.otherPage}
            document={inconsistency.otherDocument}
          />
        </div>
      </div>
      {mayWrite ? (
        <div className={classes.buttons}>
          <RemoveButton
            what={`the two places of ${formatDate(on)}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.chartInconsistencyRemove
            }
          />
        </div>
      ) : null}
    </li>
  );
}
