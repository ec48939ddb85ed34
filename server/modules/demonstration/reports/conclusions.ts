import { Issue, Stance } from '../../../kernel/vocabulary.js';
import { habitOf } from '../demonstration-pools.js';
import type { PlantedOpinion } from './generated-report.types.js';
import type { ReportDraft } from './report-draft.js';
import { phrases, type Phrase } from './report-pools.js';

/** Which of the phrasings of an issue and stance may be used: half of them can be kept back from tuning. */
export type PhrasingHalf = 'ALL' | 'EVEN' | 'ODD';

/** What the examiner will conclude, one sentence to an issue, now and then a second. */
export function drawConclusions(
  draft: ReportDraft,
  options: { readonly issues: readonly Issue[]; readonly half: PhrasingHalf },
): PlantedOpinion[] {
  const { random } = draft;
  const taken = options.issues.filter((issue) => issue === Issue.CAUSATION || random.isChance(0.75));
  return taken.flatMap((issue) => {
    const stance = drawStance(draft);
    const usable = (phrases[issue]?.[stance] ?? []).filter(
      ({ text }, at) => isOfHalf(at, options.half) && draft.canSay(text),
    );
    return usable.length === 0 ? [] : [concluded(draft, { issue, stance, phrase: random.pick(usable) })];
  });
}

const isOfHalf = (at: number, half: PhrasingHalf): boolean =>
  half === 'ALL' || (half === 'EVEN') === (at % 2 === 0);

function concluded(
  draft: ReportDraft,
  { issue, stance, phrase }: { issue: Issue; stance: Stance; phrase: Phrase },
): PlantedOpinion {
  return { issue, stance, quote: draft.say(phrase.text), alsoIssues: phrase.also, answer: null };
}

/** The habit of the pool's examiner shifts the balance; every stance stays possible. */
function drawStance(draft: ReportDraft): Stance {
  const { leaning } = habitOf(draft.facts.examiner);
  const weights: readonly (readonly [Stance, number])[] = [
    [Stance.FAVORS_DEFENSE, Math.max(1, 4 + 2 * leaning)],
    [Stance.MIXED, 1.5],
    [Stance.FAVORS_CLAIMANT, Math.max(0.6, 3 - leaning)],
    [Stance.UNDETERMINED, 1],
  ];
  return draft.random.pickWeighted(weights, ([, weight]) => weight)[0];
}
