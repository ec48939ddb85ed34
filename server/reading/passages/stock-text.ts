import { SectionKind } from '../report-reading.types.js';

/**
 * Words of statutes, forms and notices that examiners have to use or that everybody uses. Text with one of them is
 * nobody's own, however few reports of a firm hold it.
 */
const STOCK: readonly RegExp[] = [
  /\bunder (?:the )?penalt(?:y|ies) of perjury\b/i,
  /\b(?:doctor|physician|provider)[ -]+patient[ -]+relationship\b/i,
  /\b(?:patient|treating)[ -](?:doctor|physician)[ -]+relationship\b/i,
  /\bnot (?:intended (?:as|to (?:be|constitute|serve as)) )?a general medical examination\b/i,
  /\bfor (?:independent )?(?:medical )?evaluative purposes only\b/i,
  /\bLabor Code\b[^.]{0,40}\b(?:139\.3|139\.32|4628|5703)\b/i,
  /\b(?:CPLR|C\.P\.L\.R\.) *(?:§ *)?2106\b/i,
  /\bduly licensed\b[^.]{0,120}\baffirm/i,
  /\baffirms? the (?:following|foregoing)\b/i,
  /\breserves? the right to (?:amend|modify|supplement|change|revise)\b/i,
  /\bright to (?:amend|modify|supplement|change|revise) (?:this|my|these)\b/i,
  /\bopinions? (?:expressed|rendered|stated)?[^.]{0,60}\bdo(?:es)? not (?:reflect|constitute|represent)\b/i,
  /\b(?:should|if) additional (?:information|records|documentation)\b[^.]{0,60}\b(?:available|provided|received|forwarded)\b/i,
  /\bthank you for (?:the opportunity|allowing|asking|referring)\b/i,
  /\bplease (?:do not hesitate|feel free) to (?:contact|call)\b/i,
];

/** Whether a passage is letterhead, attestation or a stock notice: of the trade, not of the examiner. */
export function isStockText(text: string, section: string): boolean {
  if (section === SectionKind.HEADER || section === SectionKind.ATTESTATION) return true;
  return STOCK.some((pattern) => pattern.test(text));
}
