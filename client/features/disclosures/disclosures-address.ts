/** The page of an examiner's disclosures, rulings and fees. */
export function disclosuresAddress(examinerId: string): string {
  return `/examiners/${encodeURIComponent(examinerId)}/disclosures`;
}
