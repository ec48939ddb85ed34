/** How an answer meets its question. */
export const AnswerKind = {
  ASSENT: 'ASSENT',
  /** Assent with a reserve: "probably", "sounds about right". */
  QUALIFIED_ASSENT: 'QUALIFIED_ASSENT',
  DENIAL: 'DENIAL',
  /** "I don't recall", "no way of knowing", "I don't keep those records". */
  RECALL_FAILURE: 'RECALL_FAILURE',
  /** Not understood, not answered, instructed not to answer. */
  NO_ANSWER: 'NO_ANSWER',
  STATEMENT: 'STATEMENT',
} as const;
export type AnswerKind = (typeof AnswerKind)[keyof typeof AnswerKind];

const NO_ANSWER =
  /\b(?:(?:don't|do not|didn't|did not) understand|(?:could|can|would) you (?:please )?(?:repeat|rephrase|restate|clarify)|rephrase (?:that|the question)|say that again|what do you mean|not (?:going to|gonna) answer|decline to answer|instruct(?:ed|ing)? (?:me|the witness|you) not to answer|depends (?:on )?what you mean)\b/i;
const RECALL =
  /\b(?:(?:don't|do not|can't|cannot|can not|couldn't|could not) (?:specifically |really |honestly |even |precisely )?(?:recall|remember|tell you|say|give you|estimate|quantify|know|put a number|begin to)|wouldn't (?:know|be able to)|would not (?:know|be able to)|(?:have|has|had|there's|there is|with) no (?:way (?:of (?:knowing|telling)|to (?:know|tell))|idea|recollection|memory)|no (?:way of (?:knowing|telling)|idea|recollection)|(?:don't|do not) (?:keep|track|maintain|have|count|break)\b|never (?:counted|kept track|tracked|added)|i(?:'d| would) (?:be|have to be) (?:guessing|speculating)|i(?:'d| would) (?:just |only )?have to guess|any number would be a guess|that would be (?:a guess|speculation))/i;
const QUALIFIED =
  /^(?:(?:well|um|uh|oh),? )*(?:probably|i think so|i believe so|i suppose(?: so)?|i guess(?: so)?|more or less|approximately|roughly|that sounds (?:about )?(?:right|fair|accurate)|sounds (?:about )?(?:right|fair)|(?:that's|that is) (?:about|probably|roughly) (?:right|fair|accurate|correct)|close(?: enough)?|in that (?:range|neighborhood|ballpark)|(?:yes|yeah),? (?:probably|roughly|approximately|about|more or less|i think so|i would say so))\b/i;
const ASSENT =
  /^(?:(?:well|um|uh|oh),? )*(?:yes|yeah|yep|correct|right|sure|true|absolutely|exactly|agreed|i (?:would )?agree|i do|i have|i did|it is|it does|they do|(?:that's|that is|that would be|that'd be) (?:correct|right|true|fair|accurate|a fair statement)|fair(?: enough)?|of course|certainly)\b(?! not\b|,? (?:but|although|however))/i;
const DENIAL =
  /^(?:(?:well|um|uh|oh),? )*(?:no\b(?!,? (?:way|idea|recollection|more|less|fewer))|nope|never|incorrect|not (?:true|correct|right|at all|to my knowledge|that i know of|that i(?:'m| am) aware of)|i (?:disagree|don't agree|do not agree|have not|haven't|did not|didn't|do not|don't)\b|(?:that's|that is|that would be) (?:not (?:correct|right|true|fair|accurate)|incorrect|wrong|untrue)|it (?:is not|isn't|does not|doesn't))/i;

/** Recall failures first: "I don't recall" begins like a denial. */
export function answerKind(answer: string): AnswerKind {
  const said = answer.trim().replace(/[’]/g, "'");
  if (NO_ANSWER.test(said)) return AnswerKind.NO_ANSWER;
  if (RECALL.test(said)) return AnswerKind.RECALL_FAILURE;
  if (QUALIFIED.test(said)) return AnswerKind.QUALIFIED_ASSENT;
  if (ASSENT.test(said)) return AnswerKind.ASSENT;
  return DENIAL.test(said) ? AnswerKind.DENIAL : AnswerKind.STATEMENT;
}
