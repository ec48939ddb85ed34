import { issueLabel, Side, sideLabel, stanceLabel, type TimingSource } from '../../kernel/vocabulary.js';
import type { Selection } from './measure.js';

const SOURCE_WORDS: Readonly<Record<TimingSource, string>> = {
  RECORDING: 'a recording',
  OBSERVER: 'an observer',
  REPORT: 'the report',
  CLAIMANT: "the claimant's account",
  FIRM_LOG: "the firm's own log",
};

const PAYER_WORDS = {
  CARRIER: 'carrier',
  LAW_FIRM: 'law firm',
  ATTORNEY: 'attorney',
  VENDOR: 'vendor',
} as const;

const PAGES_WORDS = {
  SUPPLIED: 'pages supplied',
  REVIEWED: 'pages reviewed',
  BOTH: 'examinations that record both the pages supplied and the pages reviewed',
  FEWER_REVIEWED: 'examinations with fewer pages reviewed than supplied',
} as const;

/** What a numerator or a denominator holds, in words. */
export function selectionWords(selection: Selection): string {
  switch (selection.of) {
    case 'EXAMINATION':
      return 'all examinations';
    case 'OPINION': {
      const stances = selection.stances.map((stance) => stanceLabel[stance].toLowerCase());
      return `examinations whose report states an opinion on ${issueLabel[selection.issue].toLowerCase()}: ${stances.join(', ')}`;
    }
    case 'SIDE': {
      const sides = selection.sides.map((side) =>
        side === Side.NEUTRAL ? 'neutral' : sideLabel[side].toLowerCase(),
      );
      return `examinations retained by: ${sides.join(', ')}`;
    }
    case 'PAYER': {
      const payer = PAYER_WORDS[selection.payer];
      return selection.which === 'LARGEST'
        ? `examinations of the ${payer} named most often`
        : `examinations that name ${payer === 'attorney' ? 'an' : 'a'} ${payer}`;
    }
    case 'MINUTES':
      return `examinations with face-to-face minutes from ${SOURCE_WORDS[selection.source]}`;
    case 'PAGES':
      return PAGES_WORDS[selection.which];
    case 'FEE':
      return 'fees recorded';
    case 'MMI_GAP':
      return 'examinations with both dates of maximum medical improvement';
    case 'TREATER_PAIR':
      return selection.outcome === 'DISAGREES'
        ? 'pairs in which examiner and treating physician differ'
        : 'pairs in which both examiner and treating physician state an opinion';
  }
}
