import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  MatterDivergenceTableDocument,
  PositionPointAddDocument,
  PositionPointRemoveDocument,
  type DivergenceRowPartsFragment,
  type PositionPointKind,
  type PositionPointPartsFragment,
  type PositionSide,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import { pointKindLabel, positionSideLabel } from './divergence-words.js';
import { NO_SOURCE, sourceInput } from './source-draft.js';
import { SourceInputs } from './source-inputs.js';
import { SourceQuote } from './source-quote.js';
import classes from './treating.module.css';

const KINDS = ['SUPPORT', 'WEAKNESS'] as const satisfies readonly PositionPointKind[];

type PositionPointsProps = {
  readonly matterId: string;
  readonly row: DivergenceRowPartsFragment;
  readonly sides: readonly [PositionSide, PositionSide];
  /** False where the points are there for paper only. */
  readonly isEditable: boolean;
};

/** What supports and what weakens each position, side by side. Nothing is weighed and nothing is added up. */
export function PositionPoints({ matterId, row, sides, isEditable }: PositionPointsProps) {
  const mayWrite = usePermission('MATTER_WRITE') && isEditable;
  const [addingTo, setAddingTo] = useState<PositionSide | null>(null);
  return (
    <div className={classes.sides}>
      {sides.map((side) => (
        <section key={side} className={classes.side} aria-label={positionSideLabel[side]}>
          <h4>{positionSideLabel[side]}</h4>
          {KINDS.map((kind) => (
            <PointList
              key={kind}
              kind={kind}
              points={row.points.filter((point) => point.side === side && point.kind === kind)}
              mayWrite={mayWrite}
            />
          ))}
          <ReliedOn sources={reliedOnBy(row, side)} />
          {addingTo === side ? (
            <PointForm matterId={matterId} row={row} side={side} onClose={() => setAddingTo(null)} />
          ) : mayWrite ? (
            <Button size="compact-xs" variant="default" mt="sm" onClick={() => setAddingTo(side)}>
              Add a point
            </Button>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function reliedOnBy(row: DivergenceRowPartsFragment, side: PositionSide): readonly string[] {
  return side === 'EXAMINER' ? row.examinerReliedOn : (row.treatingOpinion?.reliedOn ?? []);
}

function ReliedOn({ sources }: { readonly sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <>
      <h5>Relied on</h5>
      <ul className={classes.points}>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </>
  );
}

type PointListProps = {
  readonly kind: PositionPointKind;
  readonly points: readonly PositionPointPartsFragment[];
  readonly mayWrite: boolean;
};

function PointList({ kind, points, mayWrite }: PointListProps) {
  return (
    <>
      <h5>{pointKindLabel[kind]}</h5>
      {points.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing on file.
        </Text>
      ) : (
        <ul className={classes.points}>
          {points.map((point) => (
            <Point key={point.id} point={point} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </>
  );
}

function Point({
  point,
  mayWrite,
}: {
  readonly point: PositionPointPartsFragment;
  readonly mayWrite: boolean;
}) {
  const [remove] = useMutation(PositionPointRemoveDocument, {
    refetchQueries: [MatterDivergenceTableDocument],
  });
  const { id, version, text, isFromRecord, quote, page, sourceDocument } = point;
  return (
    <li>
      {text} <span className={classes.more}>{isFromRecord ? 'from the record' : 'added by a member'}</span>
      <SourceQuote quote={quote} page={page} document={sourceDocument} />
      {mayWrite && !isFromRecord && version !== null ? (
        <RemoveButton
          what={`the point: ${text}`}
          onRemove={async () =>
            (await remove({ variables: { input: { id, version } } })).data?.positionPointRemove
          }
        />
      ) : null}
    </li>
  );
}

type PointFormProps = {
  readonly matterId: string;
  readonly row: DivergenceRowPartsFragment;
  readonly side: PositionSide;
  readonly onClose: () => void;
};

const FIELDS = ['kind', 'text', 'quote', 'documentId', 'page'] as const;

function PointForm({ matterId, row, side, onClose }: PointFormProps) {
  const [kind, setKind] = useState<PositionPointKind>('SUPPORT');
  const [text, setText] = useState('');
  const [source, setSource] = useState(NO_SOURCE);
  const [add] = useMutation(PositionPointAddDocument, {
    refetchQueries: [MatterDivergenceTableDocument],
    awaitRefetchQueries: true,
  });
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    if (text.trim() === '') return form.refuse({ text: 'Write the point.' });
    const about = {
      opinionId: row.examinerOpinion?.id ?? null,
      treatingOpinionId: row.treatingOpinion?.id ?? null,
    };
    const input = { ...about, ...sourceInput(source), side, kind, text: text.trim() };
    if (await form.send(async () => (await add({ variables: { input } })).data?.positionPointAdd)) onClose();
  };
  return (
    <InlineForm
      label={`A point about ${positionSideLabel[side].toLowerCase()}’s position`}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <NativeSelect
        label="What it does for the position"
        data={KINDS.map((value) => ({ value, label: pointKindLabel[value] }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value === 'WEAKNESS' ? 'WEAKNESS' : 'SUPPORT')}
      />
      <Textarea
        label="The point"
        autosize
        minRows={2}
        value={text}
        error={form.faultOf('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
    </InlineForm>
  );
}
