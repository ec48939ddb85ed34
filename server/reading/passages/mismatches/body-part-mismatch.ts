import { cite } from '../../cite.js';
import { SectionKind } from '../../report-reading.types.js';
import { bodyPartsIn } from './body-part.js';
import { MismatchKind, type CopyMismatch, type MismatchRule } from './copy-mismatch.types.js';
import { isConclusion, toldSentences, type ToldSentence } from './told-sentence.js';

/** With less told, a diagnosis may rest on what the text has lost. */
const FEWEST_WORDS = 60;

/** No diagnosis of today: ruled out, of the past, or somebody else's. */
const NOT_DIAGNOSED =
  /\b(?:no|not|without|denie[sd]|negative|ruled out|rule out|absence|unrelated|history of|prior|previous|past|status[- ]post|family|per|according|claimed|alleged|reported|subjective)\b/i;

/** A diagnosis of a part of the body that neither the history nor the examination nor the records speak of. */
export const bodyPartMismatches: MismatchRule = (document, structure) => {
  const sentences = toldSentences(document.text, structure);
  const told = sentences.filter((sentence) => !isConclusion(sentence));
  const history = told.filter(({ section }) => section === SectionKind.HISTORY);
  const examination = told.filter(({ section }) => section === SectionKind.EXAMINATION);
  if (words(history) < FEWEST_WORDS || words(examination) < FEWEST_WORDS) return [];
  const known = new Set(bodyPartsIn(told.map(({ text }) => text).join('\n')));
  const complaint = history.find(({ text }) => bodyPartsIn(text).length > 0);
  if (complaint === undefined) return [];
  return sentences
    .filter(({ section, text }) => section === SectionKind.DIAGNOSIS && !NOT_DIAGNOSED.test(text))
    .flatMap((sentence): CopyMismatch[] => {
      const parts = bodyPartsIn(sentence.text);
      const [unknown] = parts;
      if (unknown === undefined || parts.some((part) => known.has(part))) return [];
      return [
        {
          kind: MismatchKind.BODY_PART,
          here: cite(document, sentence),
          says: unknown,
          there: cite(document, complaint),
          otherSays: bodyPartsIn(complaint.text).join(', '),
          confidence: 0.7,
        },
      ];
    });
};

function words(sentences: readonly ToldSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}
