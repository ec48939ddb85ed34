import { FirmSide, type Issue, Stance } from '../../../../kernel/vocabulary.js';
import { wordKey } from './word-key.js';
import { wordVocabulary } from './word-vocabulary.js';
import { yesMeaning } from './yes-meaning.js';

const words = wordVocabulary.stance;

type Party = 'DEFENSE' | 'CLAIMANT';

export interface StanceReading {
  /** The issue of the column decides what "yes", "necessary" or "not at MMI" mean. */
  readonly issue: Issue;
  /** The heading of the column: "Meds disputed?" turns the meaning of "yes". */
  readonly heading: string;
  readonly ownSide: FirmSide;
}

/**
 * The stance that a cell states, or null when one of its words is not known. "Favorable" and "against client"
 * are read from the firm's own side; every other word means the same in every firm.
 */
export function parseStance(text: string, reading: StanceReading): Stance | null {
  const key = wordKey(text);
  if (key === '') return null;
  return (
    ofIssue(key, reading.issue) ??
    ofAnswer(key, reading) ??
    ofPhrase(key) ??
    ofDirection(key, reading.ownSide)
  );
}

function ofIssue(key: string, issue: Issue): Stance | null {
  const own = wordVocabulary.issues[issue];
  if (own.FAVORS_DEFENSE?.has(key) === true) return Stance.FAVORS_DEFENSE;
  if (own.FAVORS_CLAIMANT?.has(key) === true) return Stance.FAVORS_CLAIMANT;
  return own.MIXED?.has(key) === true ? Stance.MIXED : null;
}

function ofAnswer(key: string, { issue, heading }: StanceReading): Stance | null {
  if (!words.yes.has(key) && !words.no.has(key)) return null;
  const yes = yesMeaning(issue, heading);
  return yes === null || words.yes.has(key) ? yes : opposite(yes);
}

function ofPhrase(key: string): Stance | null {
  if (words.MIXED.has(key)) return Stance.MIXED;
  if (words.UNDETERMINED.has(key)) return Stance.UNDETERMINED;
  return words.NOT_ADDRESSED.has(key) ? Stance.NOT_ADDRESSED : null;
}

/** Reads "leans defense", "adverse to client", "not favorable" word by word: a party, a direction, a negation. */
function ofDirection(key: string, ownSide: FirmSide): Stance | null {
  const parties = new Set<Party>();
  let direction: 'toward' | 'against' | null = null;
  let isNegated = false;
  let isMixed = false;
  let isTowardAlone = false;
  for (const word of key.split(' ')) {
    const party = partyOf(word, ownSide);
    if (words.MIXED.has(word)) isMixed = true;
    else if (party !== null) parties.add(party);
    else if (words.toward.has(word) || words.against.has(word)) {
      const found = words.toward.has(word) ? 'toward' : 'against';
      if (direction !== null && direction !== found) return null;
      direction = found;
    } else if (words.towardAlone.has(word)) isTowardAlone = true;
    else if (words.negation.has(word)) isNegated = true;
    else if (!words.filler.has(word)) return null;
  }
  if (isMixed) return Stance.MIXED;
  if (isTowardAlone) direction ??= 'toward';
  if (parties.size > 1 || (direction === null && (isNegated || parties.size === 0))) return null;
  const [party = partyOfSide(ownSide)] = parties;
  return favoring(party, (direction !== 'against') !== isNegated);
}

function partyOf(word: string, ownSide: FirmSide): Party | null {
  if (words.party.DEFENSE.has(word)) return 'DEFENSE';
  if (words.party.CLAIMANT.has(word)) return 'CLAIMANT';
  if (words.party.own.has(word)) return partyOfSide(ownSide);
  if (!words.party.opposing.has(word)) return null;
  return ownSide === FirmSide.DEFENSE ? 'CLAIMANT' : 'DEFENSE';
}

function partyOfSide(side: FirmSide): Party {
  return side === FirmSide.DEFENSE ? 'DEFENSE' : 'CLAIMANT';
}

function favoring(party: Party, isToward: boolean): Stance {
  return (party === 'DEFENSE') === isToward ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT;
}

function opposite(stance: Stance): Stance {
  if (stance === Stance.FAVORS_DEFENSE) return Stance.FAVORS_CLAIMANT;
  return stance === Stance.FAVORS_CLAIMANT ? Stance.FAVORS_DEFENSE : stance;
}
