import { lastQuarterEnd, windowBounds } from '../../kernel/analysis-window.js';
import { dayOf, type Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { examinerPractices, EVERYTHING, type ProfileFilter } from '../analytics/index.js';
import { restrictedExaminations } from '../drafts/index.js';
import { examinerLoader, type ExaminerRow } from '../examiners/index.js';
import { examinerTitle } from '../measures/index.js';
import { peerAnswer, peerModelLoader } from '../peers/index.js';
import { examinationsOf, type ExhibitMaterial } from './built-exhibit.js';
import type { ExhibitOrder } from './exhibit-order.js';
import { examinationRows, holdCounts, organisationsIn } from './kept-examinations.queries.js';
import { passageRows } from './kept-passages.queries.js';
import type { ExhibitFrame, KeptPeers, KeptRow } from './kept-record.js';
import { venueOf } from './venue.js';

/** The order with the days that its window had when it was first asked. */
export type MaterialOrder = Pick<ExhibitOrder, 'kind' | 'examinerId' | 'matterId' | 'examinationId'> & {
  readonly filter: ProfileFilter;
  readonly excludeRestricted: boolean;
};

/** The filter of a fixed window as of a day, YYYY-MM-DD. */
export function windowFilter(window: ExhibitOrder['window'], today: string): ProfileFilter {
  const { from, to } = windowBounds(window ?? 'ALL', today);
  return {
    ...EVERYTHING,
    window: window ?? 'ALL',
    fromYear: from === null ? null : Number(from.slice(0, 4)),
    lastDay: to,
  };
}

/**
 * Everything that an exhibit is made from, as it stands in this transaction: nobody changes a count of the firm until
 * it ends.
 *
 * @throws NotFoundError for an examiner that this firm does not know.
 */
export async function gatheredMaterial(
  unitOfWork: UnitOfWork,
  clock: Clock,
  order: MaterialOrder,
): Promise<ExhibitMaterial> {
  const { kind, examinerId, matterId } = order;
  const examiner = await examinerLoader(unitOfWork).load(examinerId);
  if (examiner === null) throw new NotFoundError('Examiner');
  await holdCounts(unitOfWork);
  const asOf = clock.now().toISOString();
  const today = dayOf(clock);
  const { rows, reportsCompared, restrictedLeftOut } = await rowsOf(unitOfWork, order);
  const practices = await examinerPractices(unitOfWork, [examinerId]);
  const frame: ExhibitFrame = {
    firmName: await firmName(unitOfWork),
    examiner: examinerTitle(examiner.lastName),
    examinerName: wholeName(examiner),
    filter: order.filter,
    organisations: await organisationsIn(
      unitOfWork,
      examinationsOf(rows).flatMap(({ facts }) => facts),
    ),
    practice: practices.get(examinerId) ?? { specialtyGroup: null, states: [] },
    venue: await venueOf(unitOfWork, matterId, today),
    // Peers are compared with all that is counted, not with a part of it.
    peers:
      kind === 'TENDENCIES' && restrictedLeftOut === 0 ? await keptPeers(unitOfWork, order, today) : null,
    reportsCompared,
    restrictedLeftOut,
    marked: markedRow(rows, order),
  };
  return { kind, examinerId, frame, rows, asOf };
}

type FoundRows = {
  readonly rows: readonly KeptRow[];
  readonly reportsCompared: number | null;
  readonly restrictedLeftOut: number;
};

async function rowsOf(unitOfWork: UnitOfWork, order: MaterialOrder): Promise<FoundRows> {
  const { kind, examinerId, matterId, examinationId, filter } = order;
  const restricted = order.excludeRestricted
    ? await restrictedIds(unitOfWork, examinerId)
    : new Set<string>();
  if (kind === 'REPEATED_PASSAGES') {
    const { rows, compared } = await passageRows(unitOfWork, {
      ...{ examinerId, matterId, examinationId },
      withoutExaminations: restricted,
    });
    return { rows, reportsCompared: compared, restrictedLeftOut: 0 };
  }
  const all = await examinationRows(unitOfWork, { examinerId, filter }, kind);
  const rows = all.filter(({ identity }) => !restricted.has(identity.examinationId ?? ''));
  return { rows, reportsCompared: null, restrictedLeftOut: all.length - rows.length };
}

async function restrictedIds(unitOfWork: UnitOfWork, examinerId: string): Promise<ReadonlySet<string>> {
  const { privileged, underOrder } = await restrictedExaminations(unitOfWork, examinerId);
  return new Set([...privileged, ...underOrder]);
}

/** The examination named in the order; else the only one of the matter; null when it is not among the rows. */
function markedRow(
  rows: readonly KeptRow[],
  { examinationId, matterId }: MaterialOrder,
): ExhibitFrame['marked'] {
  const found = rows.flatMap(({ identity }, index) => {
    const isMeant =
      examinationId === null
        ? matterId !== null && identity.matterId === matterId
        : identity.examinationId === examinationId;
    return isMeant ? [index + 1] : [];
  });
  const [number] = found;
  return number === undefined || (examinationId === null && found.length > 1) ? null : { number };
}

/** What the comparison rests on; the answer says itself when there is none, or when it is being computed. */
async function keptPeers(
  unitOfWork: UnitOfWork,
  { examinerId: subjectId, filter: { window } }: MaterialOrder,
  today: string,
): Promise<KeptPeers | null> {
  if (window === 'CUSTOM') return null;
  const whole = await peerAnswer(unitOfWork, { subjectId, window, today, quarterEnd: lastQuarterEnd(today) });
  const comparisons = whole.comparisons.filter(({ measure }) => measure.startsWith('OPINION.'));
  const compared = comparisons.filter(({ figures }) => figures.posterior !== null);
  const models = await peerModelLoader(unitOfWork).loadMany(
    compared.map(({ specialty, state, kind, measure }) => ({
      ...{ subjectId, specialty, state, kind, measure },
      timeWindow: window,
    })),
  );
  const inputs = compared.flatMap(({ measure, kind, x, n, inputHash }, index) => {
    const model = models[index];
    if (model === null || model === undefined || model instanceof Error || model.inputHash !== inputHash)
      return [];
    const { peers, grid } = model;
    return [
      {
        ...{ measure, kind, x: x ?? 0, n },
        peerX: peers.map((peer) => peer.x),
        peerN: peers.map((peer) => peer.n),
        z0: grid.z0,
        size: grid.size,
      },
    ];
  });
  // Who has looked at what, and when, is nobody's business but the firm's; the numbers adjusted for it stay.
  return { answer: { ...whole, comparisons, isLogged: true }, inputs };
}

async function firmName(unitOfWork: UnitOfWork): Promise<string> {
  const [firm] = await unitOfWork.query<{ name: string }>('select name from firm where id = $1', [
    unitOfWork.principal.firmId,
  ]);
  return firm?.name ?? '';
}

function wholeName({ firstName, middleName, lastName, suffix, credentials }: ExaminerRow): string {
  const name = [firstName, middleName, lastName, suffix]
    .filter((part) => part !== null && part !== '')
    .join(' ');
  return credentials === null || credentials === '' ? name : `${name}, ${credentials}`;
}
