import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { appearanceById, ExaminerAppearanceType, examinerById, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import {
  claimantOf,
  ClaimantType,
  matterOf,
  MatterType,
  organisationOf,
  OrganisationPayload,
  OrganisationType,
} from '../matters/index.js';
import { deleteExamination } from './delete-examination.js';
import { ExaminationDeleteInput, OrganisationMergeInput } from './examination.inputs.js';
import { examinationDetailsLoader, examinationLoader } from './examination.loader.js';
import {
  ExaminationPayload,
  ExaminationRecordsType,
  ExaminationType,
  FeeType,
  TimingObservationType,
} from './examination.types.js';
import { mergeOrganisations } from './merge-organisations.js';

/** Null when missing, another firm's, or the role may not read examinations. */
export async function examinationById(context: RequestContext, id: string): Promise<ExaminationType | null> {
  if (!context.may(Permission.EXAMINATION_READ)) return null;
  const examination = await context.loader(examinationLoader).load(id);
  return examination === null ? null : ExaminationType.from(examination);
}

registerNode('Examination', examinationById);

@Resolver(() => ExaminationType)
export class ExaminationResolver {
  @Requires(Permission.EXAMINATION_READ)
  @Query(() => ExaminationType, {
    nullable: true,
    description: 'One examination; null when it is not there.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<ExaminationType | null> {
    return examinationById(context, fromGlobalId('Examination', id));
  }

  @FieldResolver(() => ExaminerType, { description: 'For whom the name in the file stands.' })
  async examiner(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<ExaminerType> {
    return present(await examinerById(context, row.subjectId), 'examiner');
  }

  @FieldResolver(() => ExaminerAppearanceType, { description: "How the examiner stands in the firm's file." })
  async appearance(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<ExaminerAppearanceType> {
    return present(await appearanceById(context, row.appearanceId), 'appearance');
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'Null when not known.' })
  matter(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<MatterType | null> {
    return matterOf(context, row.matterId);
  }

  @FieldResolver(() => ClaimantType, {
    nullable: true,
    description: 'The person examined; null when not known or the role may not read claimants.',
  })
  claimant(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<ClaimantType | null> {
    return claimantOf(context, row.claimantId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Null when not known.' })
  carrier(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<OrganisationType | null> {
    return organisationOf(context, row.carrierId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Null when not known.' })
  lawFirm(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<OrganisationType | null> {
    return organisationOf(context, row.lawFirmId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Null when not known.' })
  attorney(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<OrganisationType | null> {
    return organisationOf(context, row.attorneyId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Null when not known.' })
  vendor(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<OrganisationType | null> {
    return organisationOf(context, row.vendorId);
  }

  @FieldResolver(() => [TimingObservationType], {
    description: 'One for each source at most, the most direct source first.',
  })
  async timings(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<readonly TimingObservationType[]> {
    return (await context.loader(examinationDetailsLoader).load(row.id))?.timings ?? [];
  }

  @FieldResolver(() => ExaminationRecordsType, {
    nullable: true,
    description: 'Null when no page count is recorded.',
  })
  async records(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<ExaminationRecordsType | null> {
    return (await context.loader(examinationDetailsLoader).load(row.id))?.records ?? null;
  }

  @FieldResolver(() => FeeType, { nullable: true, description: 'Null when no fee is recorded.' })
  async fee(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<FeeType | null> {
    const details = await context.loader(examinationDetailsLoader).load(row.id);
    return details === null || details.fee === null ? null : FeeType.from(details.fee);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The firm's own notes; null when there are none or the role may not read claimants.",
  })
  notes(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): string | null {
    return context.may(Permission.CLAIMANT_READ) ? row.notes : null;
  }

  @Requires(Permission.EXAMINATION_WRITE)
  @Mutation(() => ExaminationPayload, {
    description: 'Removes an examination with all that is recorded of it.',
  })
  async examinationDelete(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExaminationDeleteInput) input: ExaminationDeleteInput,
  ): Promise<ExaminationPayload> {
    const id = fromGlobalId('Examination', input.id);
    await deleteExamination(context.unitOfWork, { id, version: input.version });
    return new ExaminationPayload();
  }

  @Requires(Permission.EXAMINATION_WRITE)
  @Mutation(() => OrganisationPayload, { description: 'Makes two organisations of one kind one.' })
  async organisationMerge(
    @Ctx() context: RequestContext,
    @Arg('input', () => OrganisationMergeInput) input: OrganisationMergeInput,
  ): Promise<OrganisationPayload> {
    const intoId = fromGlobalId('Organisation', input.intoId);
    await mergeOrganisations(context.unitOfWork, {
      fromId: fromGlobalId('Organisation', input.fromId),
      intoId,
    });
    return Object.assign(new OrganisationPayload(), { organisation: await organisationOf(context, intoId) });
  }
}

/** The foreign key promises the row. */
function present<Row>(row: Row | null, what: string): Row {
  if (row === null) throw new Error(`An examination without its ${what}.`);
  return row;
}
