import { AnswerKind, answerKind } from './answer-kind.js';
import { oathAbout, type OathAbout } from './oath-about.js';
import { oathWindow, type OathWindow } from './oath-window.js';
import { OathHedge, OathPolarity, OathSubject, OathUnit, type OathQuantity } from './oath.types.js';
import { writtenQuantities } from './written-quantities.js';

/** A question with its answer, as the transcript has them. */
export type SpokenExchange = { readonly question: string; readonly answer: string | null };

/** What an exchange says, as a rule reads it: a proposal, for a person to confirm. */
export type ProposedOath = Omit<OathAbout, 'unit'> &
  OathWindow & {
    readonly kind: 'PROPOSITION';
    readonly polarity: OathPolarity;
    readonly quantity: OathQuantity | null;
    /** Which rule read it. */
    readonly cue: 'STATED' | 'ADOPTED' | 'DENIED' | 'YES_OR_NO';
  };
export type ProposedRecallFailure = {
  readonly kind: 'RECALL_FAILURE';
  readonly subject: OathSubject;
  readonly cue: 'RECALL';
};
export type OathReading = ProposedOath | ProposedRecallFailure;

/** A question that begins a compound, or takes the answer back, is answered by no plain yes or no. */
const NEGATED =
  /\b(?:not|never|none|neither|nothing|isn't|aren't|don't|doesn't|didn't|haven't|hasn't|wasn't|weren't|won't|wouldn't)\b/i;
const NEVER = /\bnever\b/i;
const EVER_ASKED = /\b(?:ever|at any time|any (?:court|judge))\b/i;
const NONE = /\b(?:zero|none|never|not once|nobody|no one)\b/i;

/**
 * What a question and its answer swear to, at most one reading of each: a number that the answer states; a number of
 * the question that the answer adopts or denies; a yes or no; or that the witness can not say. Null where an objection
 * left it unanswered, the answer is not understood, or it can be read in two ways.
 */
export function readExchange(
  { question, answer }: SpokenExchange,
  givenOn: string | null,
): OathReading | null {
  if (answer === null || answer.trim() === '') return null;
  const asked = plain(question);
  const said = plain(answer);
  const about = oathAbout(asked, said);
  const kind = answerKind(said);
  if (about === null || kind === AnswerKind.NO_ANSWER) return null;
  const sworn = about.unit === null ? yesOrNo(about, asked, kind, said) : numbered(about, asked, kind, said);
  if (sworn !== null) {
    const { subject, issue, stance } = about;
    return {
      kind: 'PROPOSITION',
      subject,
      issue,
      stance,
      ...oathWindow(`${asked} ${said}`, givenOn),
      ...sworn,
    };
  }
  if (kind !== AnswerKind.RECALL_FAILURE || quantityOf(about, said) !== null) return null;
  return { kind: 'RECALL_FAILURE', subject: about.subject, cue: 'RECALL' };
}

const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

type Sworn = Pick<ProposedOath, 'polarity' | 'quantity' | 'cue'>;

function yesOrNo(_about: OathAbout, asked: string, kind: AnswerKind, said: string): Sworn | null {
  const states = (isSo: boolean): Sworn => ({
    polarity: isSo ? OathPolarity.AFFIRMS : OathPolarity.DENIES,
    quantity: null,
    cue: 'YES_OR_NO',
  });
  const isAskedNegated = NEGATED.test(asked);
  switch (kind) {
    case AnswerKind.ASSENT:
    case AnswerKind.QUALIFIED_ASSENT:
      return isAskedNegated
        ? NEVER.test(asked) && !EVER_ASKED.test(asked)
          ? states(false)
          : null
        : states(true);
    case AnswerKind.DENIAL:
      // "You were never excluded? No." may mean either.
      return isAskedNegated ? null : states(false);
    case AnswerKind.STATEMENT:
      if (/^i(?:'ve| have) never been\b/i.test(said)) return states(false);
      return /^(?:i (?:always )?(?:review|read|look at)|i(?:'ve| have) reviewed)\b[^.]*\b(?:all|every|everything)\b/i.test(
        said,
      )
        ? states(true)
        : null;
    default:
      return null;
  }
}

function numbered(about: OathAbout, asked: string, kind: AnswerKind, said: string): Sworn | null {
  const own = quantityOf(about, said);
  if (own !== null) {
    const isUnsure = kind === AnswerKind.RECALL_FAILURE || kind === AnswerKind.QUALIFIED_ASSENT;
    return { polarity: OathPolarity.AFFIRMS, quantity: isUnsure ? loosened(own) : own, cue: 'STATED' };
  }
  if (about.subject === OathSubject.FINDING_RATE && saysNever(asked, kind, said)) {
    return { polarity: OathPolarity.DENIES, quantity: null, cue: 'YES_OR_NO' };
  }
  const put = quantityOf(about, asked);
  if (put === null || NEGATED.test(asked)) return null;
  switch (kind) {
    case AnswerKind.ASSENT:
      return { polarity: OathPolarity.AFFIRMS, quantity: put, cue: 'ADOPTED' };
    case AnswerKind.QUALIFIED_ASSENT:
      return { polarity: OathPolarity.AFFIRMS, quantity: loosened(put), cue: 'ADOPTED' };
    case AnswerKind.DENIAL:
      return { polarity: OathPolarity.DENIES, quantity: put, cue: 'DENIED' };
    default:
      return null;
  }
}

function saysNever(asked: string, kind: AnswerKind, said: string): boolean {
  if (kind === AnswerKind.DENIAL) return EVER_ASKED.test(asked) && !NEGATED.test(asked);
  return (
    kind === AnswerKind.STATEMENT &&
    NONE.test(said) &&
    /^(?:i(?:'ve| have) )?(?:never|none|not once|zero)\b/i.test(said)
  );
}

/**
 * The one quantity of the unit that a text states. Of several, the one beside the words of the subject; null where
 * that is none or more than one.
 */
function quantityOf({ subject, unit }: OathAbout, text: string): OathQuantity | null {
  const fitting = writtenQuantities(text).filter(({ quantity }) => fits(quantity, unit));
  const [only, ...others] = fitting;
  if (only === undefined) return null;
  if (others.length === 0) return only.quantity;
  const beside = BESIDE[subject];
  const named =
    beside === undefined ? [] : fitting.filter(({ end }) => beside.test(text.slice(end, end + 30)));
  return named.length === 1 ? (named[0]?.quantity ?? null) : null;
}

const BESIDE: Partial<Record<OathSubject, RegExp>> = {
  SHARE_DEFENSE: /^\W*(?:is |are |was |for |from |by |the |of |it )*(?:defen[sc]e|insur|carrier|employer)/i,
  SHARE_PLAINTIFF:
    /^\W*(?:is |are |was |for |from |by |the |of |it )*(?:plaintiff|claimant|applicant|injured)/i,
};

function fits({ unit, low, high }: OathQuantity, wanted: OathUnit | null): boolean {
  if (unit !== wanted) return false;
  const most = Math.max(low ?? 0, high ?? 0);
  if (unit === OathUnit.PERCENT) return most <= 100;
  // A calendar year is no number of anything.
  return unit !== OathUnit.COUNT || !(most >= 1900 && most <= 2100);
}

/** What is sworn with a reserve is no more exact than "about". */
function loosened(quantity: OathQuantity): OathQuantity {
  const isFirm = quantity.hedge === OathHedge.EXACT || quantity.hedge === OathHedge.RANGE;
  return isFirm ? { ...quantity, hedge: OathHedge.ABOUT } : quantity;
}
