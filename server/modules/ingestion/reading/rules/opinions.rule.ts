import { Issue, type Stance } from '../../../../kernel/vocabulary.js';
import type { OpinionAsWritten } from '../examination-row.js';
import { opinionField } from '../mapping.js';
import type { RowReader } from '../row-reader.js';
import { parseStance } from '../values/parse-stance.js';
import { wordKey } from '../values/word-key.js';
import { otherDayRule } from './days.rule.js';
import { percentRule } from './percent.rule.js';

type Details = Omit<OpinionAsWritten, 'issue' | 'stance' | 'quote'>;

const NO_DETAILS: Details = { mmiOn: null, treaterMmiOn: null, wpiPercent: null, apportionmentPercent: null };

/** One opinion per issue on which the row says anything: a stance, or a date or percentage without one. */
export function opinionsRule(row: RowReader): OpinionAsWritten[] {
  const details = detailsByIssue(row);
  return Object.values(Issue).flatMap((issue) => {
    const stance = stanceRule(row, issue);
    const detail = details[issue] ?? NO_DETAILS;
    const saysNothing = stance === null && Object.values(detail).every((value) => value === null);
    return saysNothing ? [] : [{ issue, stance, quote: null, ...detail }];
  });
}

/** A percentage or a date is no stance: whom it favors is for a person to say. */
function detailsByIssue(row: RowReader): Partial<Record<Issue, Details>> {
  return {
    MMI: {
      ...NO_DETAILS,
      mmiOn: otherDayRule(row, 'EXAMINER_MMI_DATE'),
      treaterMmiOn: otherDayRule(row, 'TREATER_MMI_DATE'),
    },
    IMPAIRMENT: { ...NO_DETAILS, wpiPercent: percentRule(row, 'WPI_PERCENT') },
    APPORTIONMENT: { ...NO_DETAILS, apportionmentPercent: percentRule(row, 'APPORTIONMENT_PERCENT') },
  };
}

/** null for a blank cell, or a word that the mapping says is no conclusion; refused when a word is not known. */
function stanceRule(row: RowReader, issue: Issue): Stance | null {
  const field = opinionField[issue];
  const column = row.column(field);
  if (column === null) return null;
  const text = row.cellAt(column);
  const key = wordKey(text);
  if (key === '') return null;
  const corrected = row.plan.mapping.values.stance[key];
  if (corrected !== undefined) return corrected;
  const reading = { issue, heading: column.header, ownSide: row.plan.context.ownSide };
  const stance = parseStance(column.noneIsNotFound && key === 'none' ? 'none found' : text, reading);
  if (stance !== null) return stance;
  return row.refuse(field, {
    code: 'UNKNOWN_STANCE',
    message: 'This is no known word for a conclusion.',
    remedy:
      'Write favors defense, mixed, favors claimant, undetermined or not addressed, ' +
      'or say in the mapping what the word means.',
  });
}
