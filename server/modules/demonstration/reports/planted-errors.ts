import { daysAfter } from '../invented-day.js';
import type { PlantedErrorKind } from './generated-report.types.js';
import type { ReportDraft } from './report-draft.js';

/** Writes one sentence that contradicts the rest of the report, as text left over from another one does. */
export function plantError(draft: ReportDraft, kind: PlantedErrorKind): void {
  const planted = slip(draft, kind);
  if (planted === null) return;
  draft.paragraph(planted.quote);
  draft.err({ kind, ...planted });
}

/** Null where the case has no room for it: a spine has no side. */
function slip(
  draft: ReportDraft,
  kind: PlantedErrorKind,
): { quote: string; right: string; wrong: string } | null {
  const { facts, part } = draft;
  switch (kind) {
    case 'SIDE': {
      if (facts.side === null) return null;
      const wrong = part.replace(facts.side, facts.side === 'right' ? 'left' : 'right');
      return {
        quote: `A second set of measurements was taken at the ${wrong}, where the injury lies.`,
        right: part,
        wrong,
      };
    }
    case 'SEX': {
      const [right, wrong] = facts.isWoman ? ['she', 'he'] : ['he', 'she'];
      return { quote: `When the tests were over, ${wrong} was helped down from the table.`, right, wrong };
    }
    case 'NAME': {
      const [right, wrong] = [draft.say('{Mr}'), draft.say('{Mr}').replace(facts.surname, 'Penderwick')];
      return { quote: `${wrong} was asked to repeat the movements once more.`, right, wrong };
    }
    case 'DATE': {
      const [right, wrong] = [draft.day(facts.injuredOn), draft.day(daysAfter(facts.injuredOn, -43))];
      return { quote: `Attention was given to the parts injured on ${wrong}.`, right, wrong };
    }
  }
}
