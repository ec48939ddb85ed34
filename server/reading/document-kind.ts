import { DocumentKind, SectionKind } from './report-reading.types.js';
import type { DocumentStructure } from './structure/index.js';

const TESTIMONY = /^\s*(?:\d{1,2}\s+)?(?:Q\.?|A\.?|BY M[RS]S?\.|THE WITNESS:|M[RS]S?\. [A-Z]+:)\s/gm;
const FEWEST_TURNS = 30;
const COMMISSIONED =
  /\b(?:independent medical|defense medical|compulsory medical|qualified medical|agreed medical|panel qme|medical[- ]legal|designated doctor|peer review|record(?:s)? review|rule 35|independent \w+ (?:evaluation|examination)|i\.?m\.?e\.?|impairment rating|examinee|no (?:doctor|physician|treatment)[\w\s/-]{0,20}relationship|disability (?:evaluation|determination)|allowed conditions?|fitness for duty)\b/i;

/** What sort of document it is, by its wording and parts; a person may say otherwise. */
export function documentKindOf(text: string, { sections, units }: DocumentStructure): DocumentKind {
  if ((text.match(TESTIMONY)?.length ?? 0) >= FEWEST_TURNS) return DocumentKind.TRANSCRIPT;
  if (COMMISSIONED.test(text) || units.length >= 3) return DocumentKind.EXAMINATION_REPORT;
  const kinds = new Set(sections.map(({ kind }) => kind));
  const isClinical = kinds.has(SectionKind.EXAMINATION) || kinds.has(SectionKind.HISTORY);
  return isClinical ? DocumentKind.TREATMENT_RECORD : DocumentKind.OTHER;
}
