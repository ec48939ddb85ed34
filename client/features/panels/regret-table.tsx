import type { PanelPartsFragment } from '../../generated/graphql.js';
import { nameOf, otherSide } from './panel-words.js';
import classes from './panels.module.css';
import type { StrikeModel } from './strike-model-panel.js';

type RegretTableProps = { readonly panel: PanelPartsFragment; readonly model: StrikeModel };

/** For a panel of three: each strike of ours with each of theirs, in plain words. */
export function RegretTable({ panel, model }: RegretTableProps) {
  const { names, ourSide } = panel;
  const theirLikely =
    model.sides.find(({ side }) => ourSide !== null && side === otherSide(ourSide))?.nameId ?? null;
  const cellOf = (ours: string, theirs: string) =>
    model.regret.find(({ ourStrikeId, theirStrikeId }) => ourStrikeId === ours && theirStrikeId === theirs);
  return (
    <table className={classes.regret}>
      <caption>What each of our strikes leaves</caption>
      <thead>
        <tr>
          <th scope="col">We strike</th>
          {names.map((name) => (
            <th key={name.id} scope="col">
              They strike {nameOf(name)}
              {name.id === theirLikely ? <span className={classes.aside}>their likely strike</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((ours) => (
          <tr key={ours.id}>
            <th scope="row">{nameOf(ours)}</th>
            {names.map((theirs) => (
              <td
                key={theirs.id}
                data-name={`They strike ${nameOf(theirs)}`}
                data-likely={theirs.id === theirLikely || undefined}
              >
                {cellOf(ours.id, theirs.id)?.sentence ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
