import { Issue } from '../../kernel/vocabulary.js';
import { SectionKind } from '../report-reading.types.js';
import type { AnalysedSentence } from './analysed-sentence.js';
import type { Finding } from './finding.types.js';

const OPINION_SECTIONS: ReadonlySet<SectionKind> = new Set([
  SectionKind.DISCUSSION,
  SectionKind.ANSWERS,
  SectionKind.DIAGNOSIS,
  SectionKind.OTHER,
]);

export const holdsOpinions = (section: SectionKind): boolean => OPINION_SECTIONS.has(section);

/**
 * Whether a finding may stand where it was made. The course of an examination shows how the account was given, so
 * credibility counts there; anything else outside the parts for opinions needs the author's own "in my opinion".
 */
export function isAdmitted(
  sentence: AnalysedSentence,
  finding: Finding,
  hasOpinionSections: boolean,
): boolean {
  const { section } = sentence.surroundings;
  if (holdsOpinions(section)) return true;
  if (section === SectionKind.RECORDS_REVIEWED || section === SectionKind.ATTESTATION) return false;
  if (finding.issue === Issue.CREDIBILITY && section !== SectionKind.HEADER) {
    return section === SectionKind.EXAMINATION || isOfTheTeller(sentence, finding);
  }
  if (finding.hold !== 'FIRM') return false;
  if (!hasOpinionSections && section === SectionKind.HEADER) return true;
  return (
    sentence.has('own') &&
    /\b(?:opinion|believe|conclude|opine|judgment|certainty|probability|i (?:feel|find|think|recommend|agree|disagree))\b/i.test(
      sentence.text,
    )
  );
}

/** In a history only what is said of the person telling it: "a reliable historian", "minimizes his symptoms". */
function isOfTheTeller({ text }: AnalysedSentence, { cue }: Finding): boolean {
  return (
    cue === 'credibility.minimizing' ||
    /\b(?:reliab|unreliab|credib|historian|forthright|forthcoming|straightforward|evasive|candid|exaggerat|magnif)/i.test(
      text,
    )
  );
}
