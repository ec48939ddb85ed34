import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { panelFacts, type NameFacts } from './panel-facts.js';
import { appearancesOnPanels, type PanelAppearance } from './panel-history.queries.js';
import {
  namesOfPanels,
  panelsByIds,
  panelsOfMatters,
  strikesOfPanels,
  type PanelNameRow,
  type PanelRow,
  type PanelStrikeRow,
} from './panel.queries.js';

/** Null for a panel that is missing or another firm's. */
export const panelLoader = (unitOfWork: UnitOfWork): DataLoader<string, PanelRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await panelsByIds(unitOfWork, ids), ({ id }) => id));

/** Panels of a matter, the newest first. */
export const matterPanelsLoader = (unitOfWork: UnitOfWork): DataLoader<string, PanelRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await panelsOfMatters(unitOfWork, ids), ({ matterId }) => matterId ?? ''),
  );

/** Names of a panel, in their order. */
export const panelNamesLoader = (unitOfWork: UnitOfWork): DataLoader<string, PanelNameRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await namesOfPanels(unitOfWork, ids), ({ panelId }) => panelId),
  );

/** Strikes of a panel, in the order in which they were recorded. */
export const panelStrikesLoader = (unitOfWork: UnitOfWork): DataLoader<string, PanelStrikeRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await strikesOfPanels(unitOfWork, ids), ({ panelId }) => panelId),
  );

/** Panels of an examiner, the newest first. */
export const panelAppearancesLoader = (unitOfWork: UnitOfWork): DataLoader<string, PanelAppearance[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await appearancesOnPanels(unitOfWork, ids), ({ subjectId }) => subjectId),
  );

type FactsKey = { readonly panelId: string; readonly today: string };

/** What is on file of the names of a panel: read once however many fields ask. A page asks of one panel. */
export const panelFactsLoader = (unitOfWork: UnitOfWork): DataLoader<FactsKey, NameFacts[], string> =>
  new DataLoader(
    async (keys) => {
      const names = await namesOfPanels(unitOfWork, [...new Set(keys.map(({ panelId }) => panelId))]);
      return Promise.all(
        keys.map(({ panelId, today }) =>
          panelFacts(
            unitOfWork,
            names.filter((name) => name.panelId === panelId),
            today,
          ),
        ),
      );
    },
    { cacheKeyFn: ({ panelId, today }) => `${panelId} ${today}` },
  );
