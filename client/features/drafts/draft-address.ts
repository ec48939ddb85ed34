/** Where a draft is read. */
export function draftAddress(matterId: string, draftId: string): string {
  return `/matters/${encodeURIComponent(matterId)}/drafts/${encodeURIComponent(draftId)}`;
}
