import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';

/** Thinks the accident or the work away. */
const COUNTERFACTUAL =
  /\b(?:but for|without|absent|take away|remove|in the absence of|had it not been for|were it not for|had (?:he|she|it|they|there|the|this)(?: \w+){0,3} (?:not|never))\b/;

/** How soon after "without" the thing must be named that is thought away. */
const NEAR = 6;

/** "But for the accident she would not need it": the denial is what makes it a cause. */
export function readCounterfactual(sentence: AnalysedSentence): Finding[] {
  const words = sentence.words.map(({ text }) => text).join(' ');
  const found = COUNTERFACTUAL.exec(words);
  if (found === null) return [];
  const from = words.slice(0, found.index).split(' ').length - 1;
  const named = sentence.find('event').some((event) => event.from >= from && event.from - from <= NEAR);
  if (!named && !found[0].startsWith('had')) return [];
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
  const isSame =
    /\b(?:as it is|as they are|the same|no different|just as|would still|would be (?:with|here|where)|anyway|regardless|exactly)\b/.test(
      rest,
    );
  const isMissing = /\b(?:would (?:not|never)|none of|nothing|no need|you take away)\b/.test(rest);
  if (isSame === isMissing) return [];
  const stance = isSame ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT;
  return [
    {
      issue: Issue.CAUSATION,
      stance,
      cue: isSame ? 'causation.regardless' : 'causation.but-for',
      at: { from, to: from + 1 },
      hold: 'FIRM',
    },
  ];
}
