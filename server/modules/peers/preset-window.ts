import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { ProfileFilter } from '../analytics/index.js';

/** The window of a profile that selects by nothing else; null when the reader chose the examinations otherwise. */
export function presetWindow(filter: ProfileFilter): AnalysisWindow | null {
  const { window, kinds, sides, carrierId, lawFirmId, attorneyId, vendorId, reexaminations } = filter;
  const isNarrowed =
    kinds.length > 0 ||
    sides.length > 0 ||
    reexaminations ||
    [carrierId, lawFirmId, attorneyId, vendorId].some((id) => id !== null);
  return isNarrowed || window === 'CUSTOM' ? null : window;
}
