import { useQuery } from '@apollo/client/react';
import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  PanelFiguresDocument,
  PanelStrikeModelDocument,
  type PanelPartsFragment,
  type PanelStrikeModelQuery,
} from '../../generated/graphql.js';
import { formatCount, formatCountOf, formatInterval } from '../../lib/format.js';
import { issueLabel } from '../../lib/vocabulary.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { nameOf, sideLabel } from './panel-words.js';
import classes from './panels.module.css';
import { RegretTable } from './regret-table.js';

export type StrikeModel = NonNullable<NonNullable<PanelStrikeModelQuery['panel']>['strikeModel']>;
type Side = StrikeModel['sides'][number];

/** What each side would likely strike on one figure that the reader chooses, and what our strike leaves. */
export function StrikeModelPanel({ panel }: { readonly panel: PanelPartsFragment }) {
  const [figure, setFigure] = useState<string | null>(null);
  const figures = useQuery(PanelFiguresDocument, { variables: { id: panel.id } });
  const { data, previousData, error, refetch } = useQuery(PanelStrikeModelDocument, {
    variables: { id: panel.id, figure },
  });
  const model = (data ?? previousData)?.panel?.strikeModel;
  const choices = (figures.data?.panel?.figures ?? []).filter(({ mayDecide }) => mayDecide);
  return (
    <Panel
      title="Likely strikes"
      lead={
        <>
          On one figure at a time, which you choose. It supposes that each side wants the rate that suits it;
          people strike for other reasons too.{' '}
          <Anchor
            component={Link}
            to="/methods/panel-strike"
            inherit
            underline="always"
            className="tr-no-print"
          >
            How it is computed
          </Anchor>
        </>
      }
    >
      {choices.length === 0 ? null : (
        <NativeSelect
          label="Figure"
          maw="28rem"
          mb="sm"
          className="tr-no-print"
          data={choices.map(({ key, label }) => ({ value: key, label }))}
          value={figure ?? model?.key ?? ''}
          onChange={(event) => setFigure(event.currentTarget.value)}
        />
      )}
      {error && model === undefined ? (
        <LoadFailed error={error} what="the likely strikes" onRetry={() => void refetch()} />
      ) : model === undefined ? (
        <RowsSkeleton label="the likely strikes" rows={3} />
      ) : model === null ? (
        <Text size="sm">
          Nothing on file of these names could tell one strike from another. Choose for whom each name stands,
          and the issues that matter here.
        </Text>
      ) : (
        <Model panel={panel} model={model} />
      )}
    </Panel>
  );
}

type ModelProps = { readonly panel: PanelPartsFragment; readonly model: StrikeModel };

function Model({ panel, model }: ModelProps) {
  return (
    <>
      <Text size="sm" c="dimmed">
        Figure: the share of conclusions on {issueLabel[model.issue].toLowerCase()} that favor the defense.
      </Text>
      <ul className={classes.plain}>
        {model.sides.map((side) => (
          <li key={side.side} className={classes.side}>
            <Text fw={600}>{sideHeading(side, panel)}</Text>
            <Text>{side.sentence}</Text>
            {side.because === 'TOO_FEW' ? null : (
              <Text size="sm" c="dimmed">
                {worstWords(side, panel)}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Estimates panel={panel} model={model} />
      {model.regret.length > 0 ? <RegretTable panel={panel} model={model} /> : null}
      {model.regret.length === 0 && panel.names.length === 3 && panel.ourSide === null ? (
        <Text size="sm">Record our side, and the table of what each of our strikes leaves is shown.</Text>
      ) : null}
      {model.turns.length === 0 ? null : (
        <ul className={classes.sentences}>
          {model.turns.map(({ first, sentence }) => (
            <li key={first}>{sentence}</li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {formatCount(model.draws)} draws, seed {model.seed}.
      </Text>
    </>
  );
}

function sideHeading({ side }: Side, { ourSide }: PanelPartsFragment): string {
  if (ourSide === null) return sideLabel[side];
  return `${sideLabel[side]} (${side === ourSide ? 'our side' : 'the other side'})`;
}

function worstWords({ worst }: Side, { names }: PanelPartsFragment): string {
  const parts = names.map((name, index) => `${nameOf(name)} ${drawsWords(worst[index] ?? 0)}`);
  return `The worst for this side in: ${parts.join(' · ')} of the draws.`;
}

/** Whole percent; what merely rounds to none or all is said so. */
function drawsWords(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '<1%';
  return percent === 100 && share < 1 ? '>99%' : `${percent}%`;
}

/** What stands behind the model: counts, estimate and limits of each name, and what they were drawn toward. */
function Estimates({ panel, model }: ModelProps) {
  return (
    <ul className={classes.sentences}>
      {model.names.map((rate, index) => {
        const name = panel.names[index];
        return (
          <li key={rate.nameId}>
            <strong>{name === undefined ? '' : nameOf(name)}</strong>: {rateWords(rate)} {rate.prior}
          </li>
        );
      })}
    </ul>
  );
}

function rateWords({ numerator, denominator, expected, lower, upper }: StrikeModel['names'][number]): string {
  if (denominator === 0) return 'no conclusion on this issue is on file.';
  const counts = `${formatCountOf(numerator, denominator)} favor the defense`;
  if (lower === null || upper === null) return `${counts}; too few to say more.`;
  const limits = formatInterval({ lower, upper });
  return expected === null
    ? `${counts}; long-run rate ${limits} (95% credible interval).`
    : `${counts}; best estimate of the long-run rate ${Math.round(expected * 100)}% (${limits}, 95% credible interval).`;
}
