/** The page of an exhibit. */
export function exhibitAddress(id: string): string {
  return `/exhibits/${encodeURIComponent(id)}`;
}
