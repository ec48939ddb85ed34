import { dayInWords } from '../kernel/day-words.js';
import { type CitedSentence, citedSentence, counted, daysInWords } from './pharmacy-words.js';
import type { Fill } from './pharmacology.types.js';
import type { StatementDiscrepancy } from './statement-check.types.js';

/** A discrepancy in neutral words, with the fills that show it and the statement itself. */
export function discrepancySentence(found: StatementDiscrepancy, fills: readonly Fill[]): CitedSentence {
  const shown = new Set(found.fillIds);
  const { text, cites } = citedSentence(
    wordsOf(found),
    fills.filter(({ id }) => shown.has(id)),
  );
  return { text, cites: [{ kind: 'RECORD', what: 'STATEMENT', id: found.statementId }, ...cites] };
}

function wordsOf(found: StatementDiscrepancy): string {
  const { medication } = found;
  switch (found.code) {
    case 'NEVER_TOOK_BUT_FILLED':
      return `the statement says that ${medication} was never taken; on file up to that day: ${counted(found.fills, 'fill')}, ${daysInWords(found.firstFilledOn, found.lastFilledOn)}.`;
    case 'NAME_NOT_KNOWN':
      return `no fill is on file under the name ${medication}, which the table of names does not have: the statement is not compared.`;
    case 'TAKES_WITHOUT_FILL':
      return `the statement says that ${medication} is taken; no fill up to that day is on file.`;
    case 'TAKES_WITHOUT_SUPPLY':
      return `the statement of ${dayInWords(found.statedOn)} says that ${medication} is taken; ${found.suppliedUntil === null ? 'no supply is on file' : `the supply on file ends on ${dayInWords(found.suppliedUntil)}`}.`;
    case 'SUPPLIED_EARLIER_THAN_SAID':
      return `the statement says that ${medication} is taken since ${dayInWords(found.saidFrom)}; the first fill on file is earlier, of ${dayInWords(found.firstFilledOn)}.`;
    case 'SUPPLIED_LATER_THAN_SAID':
      return `the statement says that ${medication} is taken since ${dayInWords(found.saidFrom)}; the first fill on file is later, of ${dayInWords(found.firstFilledOn)}.`;
    case 'STOPPED_BUT_FILLED':
      return `the statement says that ${medication} was stopped by ${dayInWords(found.stoppedOn)}; on file after that day: ${counted(found.fills, 'fill')}, the last of ${dayInWords(found.lastFilledOn)}.`;
    case 'REASON_WITHOUT_FILL':
      return `the statement says why ${medication} was taken; no fill is on file.`;
    case 'REASON_WITHOUT_DIAGNOSIS':
      return `the statement says why ${medication} was taken; no diagnosis is recorded on its ${counted(found.fills, 'fill')}.`;
  }
}
