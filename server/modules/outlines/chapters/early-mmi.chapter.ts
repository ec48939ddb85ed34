import { dayInWords } from '../../../kernel/day-words.js';
import { Issue } from '../../../kernel/vocabulary.js';
import { ExhibitKind } from '../../exhibits/index.js';
import type { DivergenceEntry } from '../../treating/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import { issuePattern, SELECTION, witnessPattern } from './issue-pattern.js';
import {
  dataExhibit,
  documentExhibits,
  FEWEST_FOR_PATTERN,
  point,
  quoted,
  sentenceCite,
  Unusual,
  unsupported,
  type Built,
  type Point,
  type Standing,
} from './point.js';

const BRING = 'Bring the findings by which the date was chosen, and the treatment notes after it.';

/** Whether the witness puts maximum medical improvement before the treater does, here and elsewhere. */
export function earlyMmiChapter(facts: OutlineFacts): Built {
  const early = (facts.report?.positions ?? []).filter(isEarly);
  const here = early.slice(0, 2).flatMap(positionPoints);
  const history = historyPoint(facts);
  const pattern = issuePattern(facts, Issue.MMI);
  const points = [...here, ...history, ...(pattern?.points ?? []), ...witnessPattern(facts, Issue.MMI)];
  if (points.length === 0) {
    return unsupported(
      'EARLY_MMI',
      'No date of the examiner that is earlier than the treating physician’s is on file; record both dates of maximum medical improvement.',
    );
  }
  return {
    topic: 'EARLY_MMI',
    heading: 'The date of maximum medical improvement',
    goal:
      here.length + history.length > 0
        ? 'The witness has agreed that the dates chosen are earlier than those of physicians who treated.'
        : 'The witness has agreed how often the reports on file conclude alike on it.',
    points,
    standing: strongest(
      here.length === 0
        ? null
        : {
            unusual: Unusual.CONTRADICTED,
            words: 'The dates of this report and of the treating physician differ, each with its cite.',
            adjusted: null,
            examinations: 0,
          },
      pattern?.standing ?? {
        unusual: Unusual.COUNTED,
        words: 'Counts of the files, not told apart from peers.',
        adjusted: null,
        examinations: history.length === 0 ? 0 : (facts.profile.mmi?.figure.numerator ?? 0),
      },
    ),
  };
}

/** The report's own fact stands before a count that is not flagged. */
function strongest(here: Standing | null, pattern: Standing): Standing {
  if (here === null || pattern.unusual === Unusual.FLAGGED) return pattern;
  return { ...here, examinations: pattern.examinations };
}

const isEarly = ({ issue, mmiGapDays }: DivergenceEntry): boolean =>
  issue === Issue.MMI && mmiGapDays !== null && mmiGapDays > 0;

function positionPoints(entry: DivergenceEntry): Point[] {
  const { examinerOpinion, treatingOpinion, examinerCite, treaterCite, mmiGapDays, isMmiGapAtLeast } = entry;
  const own = examinerOpinion?.mmiOn ?? null;
  if (own === null || treatingOpinion === null || examinerCite === null || treaterCite === null) return [];
  const days = (mmiGapDays ?? 0).toLocaleString('en-US');
  const theirs = treatingOpinion.mmiOn;
  const ownDay = dayInWords(own);
  const theirDay = dayInWords(theirs ?? treatingOpinion.statedOn);
  const told =
    theirs === null
      ? `On ${theirDay}, the treating physician stated that it was not yet reached, correct?`
      : `The treating physician put it at ${theirDay}, correct?`;
  const ownCite = { source: examinerCite, detail: `Maximum medical improvement: ${ownDay}` };
  const theirCite = {
    source: treaterCite,
    detail: theirs === null ? `Not yet reached on ${theirDay}` : `Maximum medical improvement: ${theirDay}`,
  };
  const key = entry.treaterId;
  return [
    point({
      key: `own:${key}`,
      text: `You put maximum medical improvement at ${ownDay}, correct?`,
      cites: [ownCite],
      exhibits: documentExhibits([examinerCite]),
      honest: `Yes, ${ownDay}.`,
      denial: { by: 'OWN_REPORT', put: 'Put the page of the report with the date.' },
      helps: 'A date may follow from the findings of that day.',
      bring: BRING,
    }),
    point({
      key: `theirs:${key}`,
      text: told,
      cites: [theirCite],
      exhibits: documentExhibits([treaterCite]),
      honest: 'That is what is on file of the treating physician.',
      denial: { by: 'OTHER_RECORD', put: 'Put the page of the treating physician’s record.' },
      helps: 'The treating physician may have had other reasons to go on treating.',
      bring: BRING,
    }),
    point({
      key: `gap:${key}`,
      text: `So your date is ${isMmiGapAtLeast ? 'at least ' : ''}${days} ${mmiGapDays === 1 ? 'day' : 'days'} earlier, correct?`,
      cites: [{ ...ownCite, detail: `${ownCite.detail}; ${days} days apart` }, theirCite],
      exhibits: documentExhibits([examinerCite, treaterCite]),
      honest: `By those dates, ${days}; say what showed that it was reached.`,
      denial: { by: 'OWN_REPORT', put: 'Put both pages side by side.' },
      helps: 'An earlier date is a difference of judgment; what is left is treatment that went on after it.',
      bring: BRING,
    }),
  ];
}

function historyPoint(facts: OutlineFacts): Point[] {
  const { mmi } = facts.profile;
  // The figure is a tally: of how many examinations both dates are known.
  const known = mmi?.figure.numerator ?? 0;
  if (mmi === null || known < FEWEST_FOR_PATTERN || mmi.earlier * 2 <= known) return [];
  const n = known.toLocaleString('en-US');
  const earlier = mmi.earlier.toLocaleString('en-US');
  const cite = sentenceCite(facts.examinerId, mmi.figure);
  return [
    point({
      key: 'history',
      text: `Where both dates are on file, ${n} examinations, yours is the earlier in ${earlier}, correct?`,
      figures: [quoted(mmi.figure, n)],
      cites: [
        {
          ...cite,
          detail: `${cite.detail ?? ''} Earlier: ${earlier}, later: ${mmi.later.toLocaleString('en-US')}.`,
        },
      ],
      exhibits: [dataExhibit(ExhibitKind.TENDENCIES)],
      honest: `In these files, in ${earlier} of ${n}.`,
      denial: { by: 'COUNT', put: 'Open the examinations behind the count, each with both dates.' },
      helps: `${mmi.later === 0 ? 'Later in none of them.' : `Later in ${mmi.later.toLocaleString('en-US')}.`} Such examinations are usually requested when a claim is disputed. ${SELECTION}`,
      bring: BRING,
    }),
  ];
}
