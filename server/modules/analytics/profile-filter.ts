import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import { EVERY_EXAMINATION, type ExaminationFilter } from '../examinations/index.js';

/** A preset window, or dates that a person chose. */
export type WindowKind = AnalysisWindow | 'CUSTOM';

/**
 * Which of an examiner's examinations a profile is about. Null, or an empty list: no restriction, but record
 * reviews are no examinations and count only when their kind is asked for.
 */
export type ProfileFilter = Omit<ExaminationFilter, 'examinerId' | 'matterId' | 'importId'> & {
  /** Whence the years and the last day are. */
  readonly window: WindowKind;
};

/** An examiner and which of the examinations: what every figure of a profile is about. */
export type ProfileSelection = { readonly examinerId: string; readonly filter: ProfileFilter };

/** All of an examiner's examinations in this firm. */
export const EVERYTHING: ProfileFilter = (({ examinerId: _e, matterId: _m, importId: _i, ...rest }) => ({
  ...rest,
  window: 'ALL' as const,
}))(EVERY_EXAMINATION);

/** The same as a filter of examinations, so that rows are chosen as they were counted. */
export function examinationFilter({ examinerId, filter }: ProfileSelection): ExaminationFilter {
  const { window: _window, ...rest } = filter;
  return { ...EVERY_EXAMINATION, ...rest, examinerId };
}

/** True when stored counts, which know year, kind and side, can answer; else facts are counted anew. */
export function isStored({ carrierId, lawFirmId, attorneyId, vendorId }: ProfileFilter): boolean {
  return [carrierId, lawFirmId, attorneyId, vendorId].every((id) => id === null);
}
