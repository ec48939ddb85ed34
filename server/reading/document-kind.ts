import { DocumentKind, SectionKind } from './report-reading.types.js';
import type { DocumentStructure } from './structure/index.js';

const TESTIMONY = /^\s*(?:\d{1,2}\s+)?(?:Q\.?|A\.?|BY M[RS]S?\.|THE WITNESS:|M[RS]S?\. [A-Z]+:)\s/gm;
const FEWEST_TURNS = 30;
/** Of an excerpt of testimony, which has few turns but little else. */
const FEWEST_TURNS_OF_EXCERPT = 6;
const LEAST_SHARE_OF_LINES = 0.3;
const WRITTEN_LINE = /^.*\p{L}.*$/gmu;
const COMMISSIONED =
  /\b(?:independent medical|defense medical|compulsory medical|qualified medical|agreed medical|panel qme|medical[- ]legal|designated doctor|peer review|record(?:s)? review|rule 35|independent \w+ (?:evaluation|examination)|i\.?m\.?e\.?|impairment rating|examinee|no (?:doctor|physician|treatment)[\w\s/-]{0,20}relationship|disability (?:evaluation|determination)|allowed conditions?|fitness for duty)\b/i;

/** What sort of document it is, by its wording and parts; a person may say otherwise. */
export function documentKindOf(text: string, { sections, units }: DocumentStructure): DocumentKind {
  if (isTestimony(text)) return DocumentKind.TRANSCRIPT;
  if (COMMISSIONED.test(text) || units.length >= 3) return DocumentKind.EXAMINATION_REPORT;
  const kinds = new Set(sections.map(({ kind }) => kind));
  const isClinical = kinds.has(SectionKind.EXAMINATION) || kinds.has(SectionKind.HISTORY);
  return isClinical ? DocumentKind.TREATMENT_RECORD : DocumentKind.OTHER;
}

function isTestimony(text: string): boolean {
  const turns = text.match(TESTIMONY)?.length ?? 0;
  if (turns >= FEWEST_TURNS) return true;
  const lines = text.match(WRITTEN_LINE)?.length ?? 0;
  return turns >= FEWEST_TURNS_OF_EXCERPT && turns >= LEAST_SHARE_OF_LINES * lines;
}
