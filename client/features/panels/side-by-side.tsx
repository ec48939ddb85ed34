import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  PanelFiguresDocument,
  type PanelFiguresQuery,
  type PanelNamePartsFragment,
  type PanelPartsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { openWords } from '../examiners/profile/figure-words.js';
import { profileAddress, rowsAddress } from '../examiners/profile/profile-address.js';
import {
  FigureMark,
  hasNoClearDifference,
  rowLabel,
  shortWords,
  type CellEstimate,
  type FigureCell,
} from './figure-mark.js';
import { nameOf } from './panel-words.js';
import classes from './panels.module.css';

type Figure = NonNullable<PanelFiguresQuery['panel']>['figures'][number];

/** Every figure of the profiles beside the others on one scale, with what is recorded of the appointment. */
export function SideBySide({ panel }: { readonly panel: PanelPartsFragment }) {
  const { data, error, refetch } = useQuery(PanelFiguresDocument, { variables: { id: panel.id } });
  const figures = data?.panel?.figures;
  return (
    <Panel
      title="Side by side"
      lead="Over all of your firm’s files, with exact 95% intervals. Grey: where about 8 in 10 comparable examiners lie. No figure is made of others."
      flush
    >
      {error && !figures ? (
        <LoadFailed error={error} what="the figures" onRetry={() => void refetch()} />
      ) : figures === undefined ? (
        <RowsSkeleton label="the figures" rows={6} />
      ) : (
        <Comparison panel={panel} figures={figures} />
      )}
    </Panel>
  );
}

type ComparisonProps = { readonly panel: PanelPartsFragment; readonly figures: readonly Figure[] };

function Comparison({ panel, figures }: ComparisonProps) {
  const [isAll, setAll] = useState(false);
  const isOther = ({ matters, mayDecide }: Figure): boolean => mayDecide && !matters;
  const others = figures.filter(isOther);
  const shown = isAll ? figures : figures.filter((figure) => !isOther(figure));
  const { names } = panel;
  return (
    <>
      <table className={classes.compare}>
        <caption className="tr-visually-hidden">The names of the panel side by side</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {names.map((name) => (
              <th key={name.id} scope="col">
                <NameHead name={name} panel={panel} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <FigureRow key={figure.key} figure={figure} names={names} />
          ))}
          <FactRow label="Examinations on file" names={names} cell={filesWords} />
          <FactRow label="Other panels of this firm" names={names} cell={otherPanelWords} />
          <FactRow label="Office" names={names} cell={officeWords} />
          <FactRow label="Earliest day" names={names} cell={({ availableOn }) => dayOrNull(availableOn)} />
          <FactRow label="Examination to report" names={names} cell={() => null} />
        </tbody>
      </table>
      <AlikeLine figures={shown} />
      {others.length === 0 ? null : (
        <div className={`${classes.more} tr-no-print`}>
          <Button size="compact-sm" variant="subtle" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Fewer figures' : `${formatQuantity(others.length, 'other issue')} on file`}
          </Button>
        </div>
      )}
    </>
  );
}

/** The rows of which no difference between the names is stated. */
function AlikeLine({ figures }: { readonly figures: readonly Figure[] }) {
  const alike = figures.filter(({ cells }) => hasNoClearDifference(cells) === true);
  if (alike.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" className={classes.alike}>
      No clear difference, all intervals overlap: {alike.map(rowLabel).join('; ')}.
    </Text>
  );
}

type NameHeadProps = { readonly name: PanelNamePartsFragment; readonly panel: PanelPartsFragment };

function NameHead({ name, panel }: NameHeadProps) {
  const struck = panel.strikes.filter(({ nameId }) => nameId === name.id);
  const sides = struck.map(({ side }) => (side === panel.ourSide ? 'us' : 'them')).join(' and ');
  return (
    <>
      {name.examiner === null ? (
        name.writtenName
      ) : (
        <Anchor component={Link} to={profileAddress(name.examiner.id, {})} fw={600}>
          {name.examiner.displayName}
        </Anchor>
      )}
      {struck.length === 0 ? null : (
        <span className={classes.fate}>{panel.ourSide === null ? 'Struck' : `Struck by ${sides}`}</span>
      )}
      {name.examined ? <span className={classes.fate}>Examined</span> : null}
    </>
  );
}

type FigureRowProps = { readonly figure: Figure; readonly names: readonly PanelNamePartsFragment[] };

function FigureRow({ figure, names }: FigureRowProps) {
  const cellOf = (nameId: string): FigureCell | null =>
    figure.cells.find((cell) => cell.nameId === nameId) ?? null;
  return (
    <tr>
      <th scope="row">{rowLabel(figure)}</th>
      {names.map((name) => (
        <td key={name.id} data-name={nameOf(name)}>
          <FigureCellView cell={cellOf(name.id)} name={name} label={figure.label} />
        </td>
      ))}
    </tr>
  );
}

type FigureCellViewProps = {
  readonly cell: FigureCell | null;
  readonly name: PanelNamePartsFragment;
  readonly label: string;
};

function FigureCellView({ cell, name, label }: FigureCellViewProps) {
  const estimate = cell?.estimate ?? null;
  if (cell === null || estimate === null || name.examiner === null) return <NotRecorded>No data</NotRecorded>;
  return (
    <div className={classes.figure}>
      <FigureMark cell={cell} />
      <Rows examinerId={name.examiner.id} estimate={estimate} about={`${label}, ${nameOf(name)}`} />
    </div>
  );
}

type RowsProps = { readonly examinerId: string; readonly estimate: CellEstimate; readonly about: string };

/** The figure's words are the way into its examinations; nothing to open is said, not linked. */
function Rows({ examinerId, estimate, about }: RowsProps) {
  if (estimate.numerator === 0) {
    return (
      <span data-estimate={estimate.key} className={classes.reading}>
        {shortWords(estimate)}
      </span>
    );
  }
  return (
    <Anchor
      component={Link}
      to={rowsAddress(examinerId, estimate.key, {})}
      className={classes.reading}
      data-estimate={estimate.key}
      aria-label={`${shortWords(estimate)}. ${about}. ${openWords(estimate.numerator)}.`}
    >
      {shortWords(estimate)}
    </Anchor>
  );
}

type FactRowProps = {
  readonly label: string;
  readonly names: readonly PanelNamePartsFragment[];
  /** Null: not recorded. */
  readonly cell: (name: PanelNamePartsFragment) => ReactNode;
};

function FactRow({ label, names, cell }: FactRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {names.map((name) => (
        <td key={name.id} data-name={nameOf(name)}>
          <Text span size="xs">
            {cell(name) ?? <NotRecorded />}
          </Text>
        </td>
      ))}
    </tr>
  );
}

function filesWords({ examiner }: PanelNamePartsFragment): string | null {
  if (examiner === null) return null;
  const { examinationCount, lastExaminedOn } = examiner;
  const last = lastExaminedOn === null ? '' : `, last ${formatDate(lastExaminedOn)}`;
  return `${formatCount(examinationCount)}${last}`;
}

function otherPanelWords({ otherPanels }: PanelNamePartsFragment): string | null {
  return otherPanels === null ? null : otherPanels.sentences.join(' ');
}

function officeWords({ officeCity, distanceMiles }: PanelNamePartsFragment): string | null {
  const parts = [officeCity, distanceMiles === null ? null : formatQuantity(distanceMiles, 'mile')];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}

function dayOrNull(day: string | null): string | null {
  return day === null ? null : formatDate(day);
}
