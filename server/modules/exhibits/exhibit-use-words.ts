import { RuleState } from '../../rules/rule-vocabulary.js';
import type { CitedRule, ExhibitVenue } from './kept-record.js';
import type { ExhibitUse } from './exhibit-vocabulary.js';

const useWords: Readonly<Record<ExhibitUse, string>> = {
  AID: 'Aid to understand other evidence; it is not itself evidence',
  SUMMARY:
    "Summary of the firm's files, offered as evidence of what they hold; the files are to be made available",
};

/** How the exhibit is offered, and by which rule where one is on file for the venue. */
export function useInWords(use: ExhibitUse, { useRule }: ExhibitVenue): string {
  return useRule === null ? useWords[use] : `${useWords[use]} (${ruleInWords(useRule)})`;
}

/** "Fed. R. Evid. 107, 1006; from memory, not compared with the text". */
export function ruleInWords({ citation, verification }: CitedRule): string {
  return verification === RuleState.VERIFIED ? citation : `${citation}; ${stateWords(verification)}`;
}

function stateWords(verification: string): string {
  return verification === RuleState.FROM_MEMORY
    ? 'from memory, not compared with the text'
    : 'from a secondary source, not compared with the text';
}
