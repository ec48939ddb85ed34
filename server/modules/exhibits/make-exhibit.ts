import { dayOf, type Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { profileCounts, profileFrom } from '../analytics/index.js';
import { examinerLoader } from '../examiners/index.js';
import { requireMatter } from '../matters/index.js';
import { builtExhibit, type ExhibitMaterial } from './built-exhibit.js';
import { ExhibitSubjectError } from './exhibit.errors.js';
import type { ExhibitOrder, MadeExhibit } from './exhibit-order.js';
import { ExhibitUse } from './exhibit-vocabulary.js';
import { figureDifferences } from './figure-differences.js';
import { gatheredMaterial, windowFilter, type MaterialOrder } from './gathered-material.js';
import type { KeptOrder } from './kept-record.js';
import { storeExhibit } from './stored-exhibit.js';

/**
 * Makes an exhibit from the record as it stands, and keeps the rows with it. Too little on file is an answer and no
 * error, so that an outline can be made without the exhibit.
 *
 * @throws NotFoundError for an examiner, a matter or an examination that is missing or another firm's;
 *   ExhibitSubjectError for an examination by somebody else.
 */
export async function makeExhibit(
  unitOfWork: UnitOfWork,
  clock: Clock,
  order: ExhibitOrder,
): Promise<MadeExhibit> {
  await requireExaminer(unitOfWork, order.examinerId);
  if (order.matterId !== null) await requireMatter(unitOfWork, order.matterId);
  if (order.examinationId !== null) await requireExamination(unitOfWork, order, order.examinationId);
  const asked: MaterialOrder = {
    ...{ kind: order.kind, examinerId: order.examinerId },
    ...{ matterId: order.matterId, examinationId: order.examinationId },
    filter: windowFilter(order.window, dayOf(clock)),
    excludeRestricted: order.excludeRestricted ?? false,
  };
  const material = await gatheredMaterial(unitOfWork, clock, asked);
  const built = builtExhibit(material);
  if (built.kind === 'REFUSED') return { refused: built.reason };
  const whole = asked.excludeRestricted
    ? await gatheredMaterial(unitOfWork, clock, { ...asked, excludeRestricted: false })
    : material;
  await requireSameAsProfile(unitOfWork, whole);
  const { id } = await storeExhibit(
    unitOfWork,
    {
      format: 1,
      order: keptOrder(order),
      asOf: material.asOf,
      frame: material.frame,
      methods: built.methods,
      figures: built.figures,
      content: built.content,
    },
    material.rows,
  );
  await unitOfWork.audit({
    action: 'EXHIBIT_MADE',
    objectType: 'Exhibit',
    objectId: id,
    detail: {
      kind: order.kind,
      rows: material.rows.length,
      restrictedLeftOut: material.frame.restrictedLeftOut,
    },
  });
  await unitOfWork.notify('examiner', order.examinerId);
  return { id };
}

/** An aid unless somebody says otherwise: whether a summary is itself evidence is for a person to answer. */
function keptOrder({
  kind,
  use,
  examinerId,
  matterId,
  examinationId,
  excludeRestricted,
}: ExhibitOrder): KeptOrder {
  return {
    ...{ kind, examinerId, matterId, examinationId },
    use: use ?? ExhibitUse.AID,
    excludeRestricted: excludeRestricted ?? false,
  };
}

async function requireExaminer(unitOfWork: UnitOfWork, examinerId: string): Promise<void> {
  if ((await examinerLoader(unitOfWork).load(examinerId)) === null) throw new NotFoundError('Examiner');
}

async function requireExamination(
  unitOfWork: UnitOfWork,
  { examinerId, matterId }: ExhibitOrder,
  examinationId: string,
): Promise<void> {
  const [found] = await unitOfWork.query<{ examinerId: string; matterId: string | null }>(
    'select subject_id as "examinerId", matter_id as "matterId" from examination where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, examinationId],
  );
  if (found === undefined) throw new NotFoundError('Examination');
  const isMeant = found.examinerId === examinerId && (matterId === null || found.matterId === matterId);
  if (!isMeant) throw new ExhibitSubjectError();
}

/**
 * The rows are counted a second time, by the statement that counts the profile. @throws Error when the two differ,
 * which is a fault of the product: such an exhibit is not made.
 */
async function requireSameAsProfile(unitOfWork: UnitOfWork, material: ExhibitMaterial): Promise<void> {
  const { kind, examinerId, frame } = material;
  if (kind === 'REPEATED_PASSAGES') return;
  const selection = { examinerId, filter: frame.filter };
  const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, frame.examiner);
  const [own, other] = [builtExhibit(material), builtExhibit(material, profile)];
  const differing = figureDifferences(
    own.kind === 'BUILT' ? own.figures : [],
    other.kind === 'BUILT' ? other.figures : [],
  );
  if (own.kind !== other.kind || differing.length > 0) {
    throw new Error(
      `The rows of an exhibit give other figures than the profile: ${differing.map(({ key }) => key).join(', ')}.`,
    );
  }
}
