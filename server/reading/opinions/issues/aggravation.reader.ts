import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';
import { causalStance } from './causal-stance.js';

/** Whether the accident made worse what was there before: lastingly, for a time, or not at all. */
export function readAggravation(sentence: AnalysedSentence): Finding[] {
  return sentence.find('worsening').flatMap((at) => {
    const hasSubject =
      sentence.has('event', 'preExisting', 'otherCause') ||
      sentence.isAbout(Issue.CAUSATION, Issue.PRE_EXISTING);
    if (!hasSubject || sentence.isSupposed(at) || isByWayOf(sentence, at)) return [];
    if (sentence.isDenied(at, 'AHEAD')) {
      return [
        {
          issue: Issue.CAUSATION,
          stance: Stance.FAVORS_DEFENSE,
          cue: 'causation.no-aggravation',
          at,
          hold: 'FIRM',
        },
      ];
    }
    return [aggravation(sentence, at)];
  });
}

/** "not by way of aggravation" says how, not whether. */
const isByWayOf = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(/^(?:way|opposed|versus|whether)$/, at.from - 3, at.from) ||
  sentence.hasWord(/^rather$/, at.from - 4, at.from);

function aggravation(sentence: AnalysedSentence, at: Mention): Finding {
  const isPassing = sentence.find('passing').some((passing) => !sentence.isDenied(passing));
  if (isPassing) {
    return {
      issue: Issue.PRE_EXISTING,
      stance: Stance.FAVORS_DEFENSE,
      cue: 'pre-existing.passing-aggravation',
      at,
      hold: 'FIRM',
    };
  }
  const stance = sentence.has('lasting') ? Stance.FAVORS_CLAIMANT : Stance.MIXED;
  return {
    issue: Issue.CAUSATION,
    stance: causalStance(sentence, at, stance),
    cue: 'causation.aggravation',
    at,
    hold: 'LOOSE',
  };
}
