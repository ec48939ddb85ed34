import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';
import { percentsWithin } from '../values.js';

/** Permanent impairment, residuals and their rating. */
export function readImpairment(sentence: AnalysedSentence): Finding[] {
  const mentions = sentence
    .find('impairment')
    .filter(
      (at) =>
        !sentence.overlapping(at, 'clinicalImpairment') &&
        !isPresupposed(sentence, at) &&
        !sentence.isSupposed(at),
    );
  const rated = mentions.find((at) => percentsNear(sentence, at).length > 0);
  const at = rated ?? mentions.at(-1);
  if (at === undefined || isTitle(sentence, at) || isDegreeOfDisability(sentence, at)) return [];
  const stance = stanceOf(sentence, at);
  return stance === null
    ? []
    : [
        {
          issue: Issue.IMPAIRMENT,
          stance,
          cue: 'impairment',
          at,
          hold: rated === undefined ? 'LOOSE' : 'FIRM',
        },
      ];
}

function stanceOf(sentence: AnalysedSentence, at: Mention): Stance | null {
  const percents = percentsNear(sentence, at);
  if (
    percents.length > 0 &&
    (sentence.hasWord(/^between$/, 0, sentence.words.length) ||
      sentence.isConditional ||
      RATED_IN_PART.test(sentence.text))
  )
    return Stance.MIXED;
  if (percents.length > 0 && !sentence.isUncertain(at)) {
    return (percents.at(-1) ?? 0) > 0 ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE;
  }
  if (sentence.isUncertain(at)) return Stance.UNDETERMINED;
  // Category I is the one without a rating, in the Guides and in the rules of the states that use categories.
  if (sentence.hasWord(/^category$/, at.from - 2, at.to) && sentence.hasWord(/^(?:i|1)$/, at.to - 1, at.to))
    return Stance.FAVORS_DEFENSE;
  if (sentence.isDenied(at, 'AHEAD')) return Stance.FAVORS_DEFENSE;
  if (percents.length === 0 && sentence.hasWord(/^(?:may|might|possibly)$/, at.from - 5, at.from))
    return Stance.MIXED;
  if (sentence.hasWord(/^(?:zero|nil|nothing)$/, at.from - 6, at.to + 8)) return Stance.FAVORS_DEFENSE;
  if (/\b(?:if any|may yet|could (?:fall|rise|change|improve)|slight and)\b/i.test(sentence.text))
    return Stance.MIXED;
  const isHeld = sentence.hasWord(
    /^(?:has|have|is|are|exists?|sustained|suffers?|results?|resulted|left|remains?|qualif\w*|warrants?|falls?|meets?|category|class|assign|rate|rated|equals?|will|does|with|persist\w*|find|found)$/,
    at.from - 9,
    at.to + 6,
  );
  return isHeld || sentence.isAbout(Issue.IMPAIRMENT) ? Stance.FAVORS_CLAIMANT : null;
}

/** "4 % for the wrist, nothing for the elbow"; "could fall to 3 %"; "only part of the ten percent". */
const RATED_IN_PART =
  /(?:\bno\b.{3,60}(?:;|,|\bbut|\bwhereas|\bwhile)|\b(?:;|,|but|with|and|whereas|while) (?:nothing|none|no \w+) (?:for|of|to|at)\b|\bthough\b|\bonly (?:part|half|some)\b|\b(?:could|may|might) (?:fall|rise|change|be (?:higher|lower|less|more))\b)/i;

function percentsNear(sentence: AnalysedSentence, at: Mention): number[] {
  return percentsWithin(sentence, at.from - 10, at.to + 10);
}

/** "for purposes of rating impairment", "before impairment can be rated". */
const isPresupposed = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(
    /^(?:purposes?|definition|whether|calculate|calculating|methodology)$/,
    at.from - 5,
    at.from,
  );

/** The book's own name, or a word of it without a finding. */
const isTitle = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(/^(?:guides?|evaluation)$/, at.from - 3, at.from) &&
  percentsNear(sentence, at).length === 0;

/** "A mild partial (25 %) disability" measures present capacity for work, not a permanent loss. */
const isDegreeOfDisability = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(/^disab/, at.from, at.to) &&
  !sentence.hasWord(
    /^(?:permanent\w*|residual|objective|orthop\w*|neurolog\w*|psychiatric|ongoing|causally|musculoskeletal|rating|whole)$/,
    at.from - 3,
    at.to + 1,
  );
