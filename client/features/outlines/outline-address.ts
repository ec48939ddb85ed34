/** Where an outline is read and edited. */
export function outlineAddress(outlineId: string): string {
  return `/outlines/${encodeURIComponent(outlineId)}`;
}

/** The examiner whose outlines are listed. */
export const EXAMINER_PARAMETER = 'examiner';
/** 1: the form for a new outline is open. */
export const BEGIN_PARAMETER = 'begin';

/** The list of an examiner's outlines, with the form for a new one open. */
export function newOutlineAddress(examinerId: string): string {
  const parameters = new URLSearchParams({ [EXAMINER_PARAMETER]: examinerId, [BEGIN_PARAMETER]: '1' });
  return `/outlines?${parameters.toString()}`;
}
