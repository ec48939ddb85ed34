import { Issue, type Stance } from '../../kernel/vocabulary.js';
import { freeText, freeTexts } from './free-text.js';
import type { StatedPassage } from './quoted-passage.js';
import { TreatingValueError } from './treating.errors.js';

/** An opinion as a member records it. Null or absent: not stated. */
export type StatedTreatingOpinion = StatedPassage & {
  readonly issue: Issue;
  readonly stance: Stance;
  readonly statedOn: string;
  readonly reliedOn?: readonly string[] | null | undefined;
  readonly reasoning?: string | null | undefined;
  readonly mmiOn?: string | null | undefined;
  readonly isNotYetAtMmi?: boolean | null | undefined;
  readonly wpiPercent?: number | null | undefined;
  readonly apportionmentPercent?: number | null | undefined;
  readonly medications?: readonly string[] | null | undefined;
};

/** The same, checked; the passage is looked up apart. */
export type TreatingOpinionValues = {
  readonly issue: Issue;
  readonly stance: Stance;
  readonly statedOn: string;
  readonly reliedOn: readonly string[];
  readonly reasoning: string | null;
  readonly mmiOn: string | null;
  readonly isNotYetAtMmi: boolean;
  readonly wpiPercent: number | null;
  readonly apportionmentPercent: number | null;
  readonly medications: readonly string[];
};

/** @throws TreatingValueError naming the field at fault and the remedy. */
export function checkedValues(stated: StatedTreatingOpinion): TreatingOpinionValues {
  const { issue, stance, statedOn } = stated;
  const mmiOn = stated.mmiOn ?? null;
  const isNotYetAtMmi = stated.isNotYetAtMmi ?? false;
  if (issue !== Issue.MMI && (mmiOn !== null || isNotYetAtMmi)) {
    throw new TreatingValueError('Maximum medical improvement belongs to the opinion on MMI.', 'mmiOn');
  }
  if (mmiOn !== null && isNotYetAtMmi) {
    throw new TreatingValueError(
      'Give a day of maximum medical improvement, or say "not yet"; not both.',
      'mmiOn',
    );
  }
  return {
    ...{ issue, stance, statedOn, mmiOn, isNotYetAtMmi },
    reliedOn: freeTexts(stated.reliedOn, 'reliedOn'),
    reasoning: freeText(stated.reasoning, 'reasoning'),
    wpiPercent: percent(stated.wpiPercent, 'wpiPercent'),
    apportionmentPercent: percent(stated.apportionmentPercent, 'apportionmentPercent'),
    medications: freeTexts(stated.medications, 'medications'),
  };
}

function percent(value: number | null | undefined, field: string): number | null {
  if (value === null || value === undefined) return null;
  if (!(value >= 0 && value <= 100)) {
    throw new TreatingValueError('A percentage lies between 0 and 100.', field);
  }
  return value;
}
