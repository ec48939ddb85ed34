import { lastQuarterEnd, type AnalysisWindow } from '../../kernel/analysis-window.js';
import { parsePersonName } from '../../kernel/person-name.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { EVERYTHING, profileCounts, profileFrom, type Profile } from '../analytics/index.js';
import { examinerLoader, type ExaminerRow } from '../examiners/index.js';
import { examinerTitle } from '../measures/index.js';
import { comparisonsIn, peerAnswer, type ShownComparison } from '../peers/index.js';
import type { PanelNameRow } from './panel.queries.js';

/** What is on file of one name of a panel. */
export type NameFacts = {
  readonly nameId: string;
  /** As sentences name it, e.g. "Dr. Cole". */
  readonly title: string;
  /** Over all of the firm's files; null for a name that stands for no examiner. */
  readonly profile: Profile | null;
  /** Beside comparable examiners; empty where there are none, or they are being computed. */
  readonly comparisons: readonly ShownComparison[];
};

/** Panels compare over all time: a window of a few years leaves few conclusions of anybody. */
const WINDOW: AnalysisWindow = 'ALL';

/**
 * Profiles and comparisons of the names of one panel, in their order. At most six names: each is two statements.
 *
 * @param today YYYY-MM-DD
 */
export async function panelFacts(
  unitOfWork: UnitOfWork,
  names: readonly PanelNameRow[],
  today: string,
): Promise<NameFacts[]> {
  const examiners = examinerLoader(unitOfWork);
  const rows = await Promise.all(
    names.map(({ subjectId }) => (subjectId === null ? null : examiners.load(subjectId))),
  );
  return Promise.all(
    names.map(async ({ id: nameId, writtenName }, index) => {
      const examiner = rows[index] ?? null;
      if (examiner === null) return { nameId, title: titleOf(writtenName), profile: null, comparisons: [] };
      return { nameId, ...(await factsOf(unitOfWork, examiner, today)) };
    }),
  );
}

async function factsOf(
  unitOfWork: UnitOfWork,
  { id, lastName }: ExaminerRow,
  today: string,
): Promise<Omit<NameFacts, 'nameId'>> {
  const selection = { examinerId: id, filter: { ...EVERYTHING, window: WINDOW } };
  const title = examinerTitle(lastName);
  const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, title);
  const question = { subjectId: id, window: WINDOW, today, quarterEnd: lastQuarterEnd(today) };
  const answer = await peerAnswer(unitOfWork, question);
  return { title, profile, comparisons: comparisonsIn(answer, { profile, window: WINDOW }).comparisons };
}

function titleOf(writtenName: string): string {
  const name = parsePersonName(writtenName);
  return name === null ? writtenName : examinerTitle(name.lastName);
}
