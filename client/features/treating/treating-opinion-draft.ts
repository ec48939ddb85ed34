import type { Issue, Stance, TreatingOpinionPartsFragment } from '../../generated/graphql.js';
import { NO_SOURCE, sourceInput, type SourceDraft } from './source-draft.js';

/** A treating opinion while it is entered; numbers and lists as typed. */
export type TreatingOpinionDraft = {
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  readonly statedOn: string;
  readonly source: SourceDraft;
  /** One source a line. */
  readonly reliedOn: string;
  readonly reasoning: string;
  readonly mmiOn: string;
  readonly isNotYetAtMmi: boolean;
  readonly wpiPercent: string;
  readonly apportionmentPercent: string;
  /** Separated by commas. */
  readonly medications: string;
};

export const EMPTY_OPINION: TreatingOpinionDraft = {
  issue: null,
  stance: null,
  statedOn: '',
  source: NO_SOURCE,
  reliedOn: '',
  reasoning: '',
  mmiOn: '',
  isNotYetAtMmi: false,
  wpiPercent: '',
  apportionmentPercent: '',
  medications: '',
};

/** What the form begins with when a recorded opinion is changed. */
export function opinionDraftOf(opinion: TreatingOpinionPartsFragment): TreatingOpinionDraft {
  const { quote, page, sourceDocument } = opinion;
  return {
    issue: opinion.issue,
    stance: opinion.stance,
    statedOn: opinion.statedOn,
    source: { quote: quote ?? '', page, documentId: sourceDocument?.id ?? '' },
    reliedOn: opinion.reliedOn.join('\n'),
    reasoning: opinion.reasoning ?? '',
    mmiOn: opinion.mmiOn ?? '',
    isNotYetAtMmi: opinion.isNotYetAtMmi,
    wpiPercent: opinion.wpiPercent?.toString() ?? '',
    apportionmentPercent: opinion.apportionmentPercent?.toString() ?? '',
    medications: opinion.medications.join(', '),
  };
}

/** After one opinion is saved the next is often of the same visit: its day, document and page stay. */
export function nextOpinionDraft({ statedOn, source }: TreatingOpinionDraft): TreatingOpinionDraft {
  return { ...EMPTY_OPINION, statedOn, source: { ...source, quote: '' } };
}

/** What the draft lacks before it can be sent, by field; empty when nothing. */
export function opinionFaults(
  draft: TreatingOpinionDraft,
): Partial<Record<'issue' | 'stance' | 'statedOn' | 'wpiPercent' | 'apportionmentPercent', string>> {
  const { issue, stance, statedOn, wpiPercent, apportionmentPercent } = draft;
  const percentFault = 'A percentage is a number from 0 to 100.';
  return {
    ...(issue === null ? { issue: 'Choose the issue.' } : {}),
    ...(stance === null ? { stance: 'Choose the stance.' } : {}),
    ...(statedOn === '' ? { statedOn: 'Give the day of the note or report.' } : {}),
    ...(isPercent(wpiPercent) ? {} : { wpiPercent: percentFault }),
    ...(isPercent(apportionmentPercent) ? {} : { apportionmentPercent: percentFault }),
  };
}

function percentOf(text: string): number | null {
  const bare = text.trim().replace(/%$/, '').trim();
  return bare === '' ? null : Number(bare);
}

function isPercent(text: string): boolean {
  const value = percentOf(text);
  return value === null || (Number.isFinite(value) && value >= 0 && value <= 100);
}

function parts(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The draft as the API takes it; particulars that do not belong to the issue are left out. Null while issue or stance
 * is not chosen.
 */
export function opinionInputOf(draft: TreatingOpinionDraft) {
  const { issue, stance, statedOn, reasoning } = draft;
  if (issue === null || stance === null) return null;
  const isMmi = issue === 'MMI';
  return {
    issue,
    stance,
    statedOn,
    ...sourceInput(draft.source),
    reliedOn: parts(draft.reliedOn, '\n'),
    reasoning: reasoning.trim() === '' ? null : reasoning.trim(),
    mmiOn: isMmi && !draft.isNotYetAtMmi && draft.mmiOn !== '' ? draft.mmiOn : null,
    isNotYetAtMmi: isMmi && draft.isNotYetAtMmi,
    wpiPercent: issue === 'IMPAIRMENT' ? percentOf(draft.wpiPercent) : null,
    apportionmentPercent: issue === 'APPORTIONMENT' ? percentOf(draft.apportionmentPercent) : null,
    medications:
      issue === 'MEDICATION' ? parts(draft.medications, ',').map((name) => name.toLowerCase()) : [],
  };
}
