import { cite } from '../../cite.js';
import { SectionKind } from '../../report-reading.types.js';
import { sidedPartsIn, type SidedPart } from './body-part.js';
import { MismatchKind, type CopyMismatch, type MismatchRule } from './copy-mismatch.types.js';
import { isConclusion, toldSentences, type ToldSentence } from './told-sentence.js';

/** One mention might itself be the slip. */
const FEWEST_MENTIONS = 2;

/** The other side is spoken of for a reason of its own. */
const OTHER_SIDE_MEANT =
  /\b(?:contralateral|opposite|other|uninvolved|unaffected|uninjured|compar\w+|versus|than|asymptomatic|prior|previous\w*|pre-?existing|history|past|compensat\w+|overuse|favou?ring|unrelated|unclaimed|earlier|later|both|bilateral\w*|normal|dominant|non-?dominant|also|and (?:the )?(?:right|left))\b/i;

/** An examination looks at both sides; which one is hurt it says with a word. */
const SIDE_HURT =
  /\b(?:injur(?:y|ed|ies)|affected|involved|symptomatic|operated|claimed|accepted|at issue)\b/i;

type Mention = SidedPart & { readonly sentence: ToldSentence };

/**
 * A part that is complained of at one side, and concluded upon at the other. Where complaints, history or records
 * know both sides there is nothing to find.
 */
export const sideMismatches: MismatchRule = (document, structure) => {
  const mentions = toldSentences(document.text, structure).flatMap((sentence) =>
    sidedPartsIn(sentence.text).map((part): Mention => ({ ...part, sentence })),
  );
  const parts = [...new Set(mentions.map(({ part }) => part))];
  return parts.flatMap((part): CopyMismatch[] => {
    const ofPart = mentions.filter((mention) => mention.part === part);
    const told = ofPart.filter(({ sentence }) => !isConclusion(sentence) && !isExamination(sentence));
    const [first] = told;
    if (first === undefined || told.length < FEWEST_MENTIONS) return [];
    if (first.side === 'both' || told.some(({ side }) => side !== first.side)) return [];
    const slip = ofPart.find(
      ({ side, sentence }) =>
        side !== first.side &&
        (isConclusion(sentence) || (isExamination(sentence) && SIDE_HURT.test(sentence.text))) &&
        !OTHER_SIDE_MEANT.test(sentence.text),
    );
    if (slip === undefined || slip.side === 'both') return [];
    const isAlone = ofPart.some(({ sentence, side }) => isConclusion(sentence) && side === first.side);
    return [
      {
        kind: MismatchKind.SIDE,
        here: cite(document, slip.sentence),
        says: said(slip),
        there: cite(document, first.sentence),
        otherSays: said(first),
        confidence: isAlone ? 0.9 : 0.8,
      },
    ];
  });
};

const isExamination = ({ section }: ToldSentence): boolean =>
  section === SectionKind.EXAMINATION || section === SectionKind.DIAGNOSTIC_STUDIES;

const said = ({ sentence, start, end }: Mention): string => sentence.text.slice(start, end);
