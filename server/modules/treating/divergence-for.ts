import type { SourceCite } from '../../kernel/source-cite.js';
import { plainDocument } from '../../reading/plain-document.js';
import { readWording } from '../../reading/engagement/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { examinerLoader, type ExaminerRow } from '../examiners/index.js';
import {
  divergenceExaminations,
  divergenceInconsistencies,
  divergenceOpinions,
  divergenceTies,
  type DivergenceExaminationRow,
  type DivergenceInconsistencyRow,
  type DivergenceOpinionRow,
  type DivergenceTieRow,
} from './divergence-facts.queries.js';
import { divergenceOf, type ComparedPositions } from './divergence.js';
import { engagementsOfTreatingOpinions, type EngagementRow } from './engagement.queries.js';
import { positionPointsOf, type PositionPointRow } from './position-point.queries.js';
import { derivedPoints, type PointFacts } from './position-points.js';
import { documentCite } from './recorded-cite.js';
import { treatingFactsOf, type TreatingFacts } from './treating-facts.js';
import type { TreatingOpinionRow } from './treating-opinion.queries.js';
import type { PositionPointKind, PositionSide } from './treating-vocabulary.js';

/** For or against a position: from the record by a rule, or noted by a member (then with its row). */
export type DivergencePoint = {
  readonly key: string;
  readonly side: PositionSide;
  readonly kind: PositionPointKind;
  readonly text: string;
  readonly cite: SourceCite;
  /** Null: derived from the record. */
  readonly noted: PositionPointRow | null;
};

/** One question, one examination, one treater, with all that is on file of both positions. */
export type DivergenceEntry = Omit<ComparedPositions, 'examiner' | 'treater'> & {
  readonly examinerOpinion: DivergenceOpinionRow | null;
  readonly treatingOpinion: TreatingOpinionRow | null;
  readonly examinerCite: SourceCite | null;
  readonly treaterCite: SourceCite | null;
  /** Titles of the records that the report lists as reviewed; entries that do not say what was read are left out. */
  readonly examinerReliedOn: readonly string[];
  /** Null: neither proposed nor decided. */
  readonly engagement: EngagementRow | null;
  readonly points: readonly DivergencePoint[];
};

/** A matter's divergence with the people it is between. */
export type MatterDivergence = {
  readonly entries: readonly DivergenceEntry[];
  readonly treating: TreatingFacts;
  readonly examinations: readonly DivergenceExaminationRow[];
};

/** All that the rows of one matter are drawn up from. */
type OnFile = {
  readonly matterId: string;
  readonly treating: TreatingFacts;
  readonly examinations: readonly DivergenceExaminationRow[];
  readonly examiners: ReadonlyMap<string, ExaminerRow>;
  readonly opinions: readonly DivergenceOpinionRow[];
  readonly ties: readonly DivergenceTieRow[];
  readonly inconsistencies: readonly DivergenceInconsistencyRow[];
  readonly engagements: readonly EngagementRow[];
  readonly noted: readonly PositionPointRow[];
};

/**
 * The divergence of a matter: examinations that count, with opinions that somebody stands behind, beside the treaters
 * of whom an opinion is recorded. Empty for a matter that has none, is missing or another firm's.
 */
export async function divergenceFor(unitOfWork: UnitOfWork, matterId: string): Promise<MatterDivergence> {
  const [divergence] = await divergencesOf(unitOfWork, [matterId]);
  if (divergence === undefined) throw new Error('No divergence for the one matter.');
  return divergence;
}

/** The same of several matters, in their order. */
export async function divergencesOf(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<MatterDivergence[]> {
  return (await allOnFile(unitOfWork, matterIds)).map(drawnUp);
}

async function allOnFile(unitOfWork: UnitOfWork, matterIds: readonly string[]): Promise<OnFile[]> {
  const treating = await treatingFactsOf(unitOfWork, matterIds);
  const examinations = await divergenceExaminations(unitOfWork, matterIds);
  const treaterIds = [...new Set(treating.flatMap(({ treaters }) => treaters.map(({ id }) => id)))];
  const subjects = [...new Set(examinations.map(({ subjectId }) => subjectId))];
  const examiners = await examinerLoader(unitOfWork).loadMany(subjects);
  const opinions = await divergenceOpinions(
    unitOfWork,
    examinations.map(({ id }) => id),
  );
  const treatingOpinionIds = treating.flatMap((facts) => facts.opinions.map(({ id }) => id));
  const shared = {
    examiners: new Map(
      examiners.flatMap((examiner) =>
        examiner === null || examiner instanceof Error ? [] : [[examiner.id, examiner] as const],
      ),
    ),
    opinions,
    ties: await divergenceTies(unitOfWork, treaterIds, matterIds),
    inconsistencies: await divergenceInconsistencies(unitOfWork, treaterIds, matterIds),
    engagements: await engagementsOfTreatingOpinions(unitOfWork, treatingOpinionIds),
    noted: await positionPointsOf(unitOfWork, {
      opinionIds: opinions.map(({ id }) => id),
      treatingOpinionIds,
    }),
  };
  return matterIds.map((matterId, at) => ({
    ...shared,
    matterId,
    treating: treating[at] ?? NOTHING_ON_FILE,
    examinations: examinations.filter((examination) => examination.matterId === matterId),
  }));
}

const NOTHING_ON_FILE: TreatingFacts = { treaters: [], opinions: [], visits: [] };

function drawnUp(onFile: OnFile): MatterDivergence {
  const { treating, examinations, opinions } = onFile;
  const rows = divergenceOf({
    examinations,
    treaters: treating.treaters
      .map(({ id }) => id)
      .filter((id) => treating.opinions.some(({ treaterId }) => treaterId === id)),
    examinerStatements: opinions,
    treaterStatements: treating.opinions,
  });
  return { entries: rows.map((row) => entryOf(onFile, row)), treating, examinations };
}

function entryOf(onFile: OnFile, { examiner, treater, ...row }: ComparedPositions): DivergenceEntry {
  const examinerOpinion = onFile.opinions.find(({ id }) => id === examiner?.id) ?? null;
  const treatingOpinion = onFile.treating.opinions.find(({ id }) => id === treater?.id) ?? null;
  const examination = onFile.examinations.find(({ id }) => id === row.examinationId);
  const cites = {
    examinerCite:
      examinerOpinion === null
        ? null
        : documentCite(examinerOpinion, { kind: 'RECORD', what: 'OPINION', id: examinerOpinion.id }),
    treaterCite:
      treatingOpinion === null
        ? null
        : documentCite(treatingOpinion, { kind: 'RECORD', what: 'TREATING_OPINION', id: treatingOpinion.id }),
  };
  const facts =
    examination === undefined
      ? null
      : pointFacts(onFile, {
          examination,
          examinerOpinion,
          treatingOpinion,
          treaterId: row.treaterId,
          ...cites,
        });
  const isAbout = (point: PositionPointRow): boolean =>
    (point.opinionId === null || point.opinionId === examinerOpinion?.id) &&
    (point.treatingOpinionId === null || point.treatingOpinionId === treatingOpinion?.id);
  return {
    ...row,
    examinerOpinion,
    treatingOpinion,
    ...cites,
    examinerReliedOn: examination?.reliedOn ?? [],
    engagement:
      onFile.engagements.find(
        ({ opinionId, treatingOpinionId }) =>
          opinionId === examinerOpinion?.id && treatingOpinionId === treatingOpinion?.id,
      ) ?? null,
    points: [
      ...(facts === null ? [] : derivedPoints(facts)).map((point) => ({ ...point, noted: null })),
      ...onFile.noted.filter(isAbout).map(notedPoint),
    ],
  };
}

type RowFacts = Pick<
  DivergenceEntry,
  'examinerOpinion' | 'treatingOpinion' | 'examinerCite' | 'treaterCite'
> & {
  readonly examination: DivergenceExaminationRow;
  readonly treaterId: string;
};

function pointFacts(onFile: OnFile, row: RowFacts): PointFacts {
  const { examination, examinerOpinion, treatingOpinion, treaterId, examinerCite, treaterCite } = row;
  const { matterId } = onFile;
  const ofMatter: SourceCite = { kind: 'RECORD', what: 'MATTER', id: matterId };
  const isOfTreater = (entry: { readonly treaterId: string; readonly matterId: string | null }): boolean =>
    entry.treaterId === treaterId && (entry.matterId === null || entry.matterId === matterId);
  return {
    matterId,
    examination: {
      ...examination,
      specialty: onFile.examiners.get(examination.subjectId)?.specialtyName ?? null,
    },
    examinerWording:
      examinerOpinion === null || examinerCite === null ? null : { ...examinerOpinion, cite: examinerCite },
    treaterSpecialty: onFile.treating.treaters.find(({ id }) => id === treaterId)?.specialty ?? null,
    // The examiner's words were read when the report was; a treater's quote is read the same way here.
    treaterWording:
      treatingOpinion === null || treatingOpinion.quote === null || treaterCite === null
        ? null
        : { ...readWording(plainDocument(treatingOpinion.quote)), cite: treaterCite },
    treatingOpinionId: treatingOpinion?.id ?? null,
    reliedOn: treatingOpinion?.reliedOn ?? [],
    visits: visitsOf(onFile, treaterId, ofMatter),
    ties: onFile.ties
      .filter(isOfTreater)
      .map((tie) => ({ ...tie, cite: documentCite({ ...tie, quote: null }, ofMatter) })),
    inconsistencies: onFile.inconsistencies
      .filter(isOfTreater)
      .map((found) => ({ ...found, cite: documentCite(found, ofMatter) })),
  };
}

function visitsOf({ treating }: OnFile, treaterId: string, ofMatter: SourceCite): PointFacts['visits'] {
  const visits = treating.visits.filter((visit) => visit.treaterId === treaterId);
  const [first, last] = [visits[0], visits.at(-1)];
  if (first === undefined || last === undefined) return null;
  const documented = visits.find(({ documentId }) => documentId !== null);
  return {
    days: new Set(visits.map(({ on }) => on)).size,
    firstOn: first.on,
    lastOn: last.on,
    cite: documented === undefined ? ofMatter : documentCite({ ...documented, quote: null }, ofMatter),
  };
}

function notedPoint(row: PositionPointRow): DivergencePoint {
  const { id, side, kind, text } = row;
  const of: SourceCite =
    row.treatingOpinionId === null
      ? { kind: 'RECORD', what: 'OPINION', id: row.opinionId ?? '' }
      : { kind: 'RECORD', what: 'TREATING_OPINION', id: row.treatingOpinionId };
  return { key: id, side, kind, text, cite: documentCite(row, of), noted: row };
}
