/**
 * Category of a letter, a digit and a digit (A or B in the few categories added between two others), then up to four
 * characters of subdivision. The seventh is the extension of injuries; X stands in for places that are not used.
 */
const CODE = /^([A-Z]\d[\dAB])\.?([\dA-Z]{0,4})$/;

/**
 * An ICD-10-CM code in capitals and with its dot: "m5416" is M54.16, "s39012a" is S39.012A. Null when the text has
 * not the shape of one. Only the shape is looked at: no list of codes is at hand, so a code that was never issued
 * may pass.
 */
export function readIcd10(text: string): string | null {
  const match = CODE.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const [, category = '', subdivision = ''] = match;
  return subdivision === '' ? category : `${category}.${subdivision}`;
}
