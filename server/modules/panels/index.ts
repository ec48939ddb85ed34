import { PanelLetterResolver } from './panel-letter.resolver.js';
import {
  ExaminerPanelsResolver,
  PanelNameResolver,
  PanelsOfExaminerResolver,
  PanelsOfMatterResolver,
} from './panel-name.resolver.js';
import { PanelResolver, PanelStrikeResolver } from './panel.resolver.js';
import { PanelWorkResolver } from './panel-work.resolver.js';

// Words.
export { PanelKind, PanelOutcome, StrikeTiming } from './panel-vocabulary.js';

// Commands.
export { addPanelName, removePanelName, updatePanelName } from './change-names.js';
export { type PanelAtVersion } from './change-panel.js';
export { createPanel, type NewPanel } from './create-panel.js';
export { deletePanel } from './delete-panel.js';
export { type PanelDetails } from './panel-details.js';
export { type PanelNameDetails } from './panel-name-details.js';
export { recordOutcome, type OutcomeToRecord } from './record-outcome.js';
export { recordStrike, removeStrike, type StrikeToRecord } from './record-strike.js';
export { updatePanel } from './update-panel.js';

// Rows that other modules show.
export { namesOfPanels, panelById, strikesOfPanels } from './panel.queries.js';
export type { PanelNameRow, PanelRow, PanelStrikeRow } from './panel.queries.js';

/** Resolvers of this module, for the schema. */
export const panelsResolvers = [
  PanelResolver,
  PanelNameResolver,
  PanelStrikeResolver,
  ExaminerPanelsResolver,
  PanelsOfExaminerResolver,
  PanelsOfMatterResolver,
  PanelLetterResolver,
  PanelWorkResolver,
] as const;
