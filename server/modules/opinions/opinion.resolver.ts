import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import {
  examinationById,
  examinationChange,
  ExaminationPayload,
  ExaminationType,
  newExamination,
} from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { fileExamination } from './file-examination.js';
import { examinationOpinionsLoader, opinionLoader } from './opinion.loader.js';
import { ExaminationCreateInput, ExaminationUpdateInput, OpinionType } from './opinion.types.js';
import { reviseExamination } from './revise-examination.js';

/** Null when missing, another firm's, or the role may not read examinations. */
export async function opinionById(context: RequestContext, id: string): Promise<OpinionType | null> {
  if (!context.may(Permission.EXAMINATION_READ)) return null;
  const opinion = await context.loader(opinionLoader).load(id);
  return opinion === null ? null : OpinionType.from(opinion);
}

registerNode('Opinion', opinionById);

@Resolver(() => ExaminationType)
export class OpinionResolver {
  @FieldResolver(() => [OpinionType], {
    description: 'One for each issue at most, in the fixed order of issues.',
  })
  async opinions(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<OpinionType[]> {
    const opinions = await context.loader(examinationOpinionsLoader).load(row.id);
    return opinions.map((opinion) => OpinionType.from(opinion));
  }

  @Requires(Permission.EXAMINATION_WRITE)
  @Mutation(() => ExaminationPayload, { description: 'Records an examination by hand.' })
  async examinationCreate(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExaminationCreateInput) input: ExaminationCreateInput,
  ): Promise<ExaminationPayload> {
    const { id } = await fileExamination(context.unitOfWork, {
      ...newExamination(input),
      opinions: input.opinions ?? [],
    });
    return examinationPayload(context, id);
  }

  @Requires(Permission.EXAMINATION_WRITE)
  @Mutation(() => ExaminationPayload, { description: 'Changes an examination.' })
  async examinationUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExaminationUpdateInput) input: ExaminationUpdateInput,
  ): Promise<ExaminationPayload> {
    const { id } = await reviseExamination(context.unitOfWork, {
      ...examinationChange(input),
      opinions: input.opinions ?? undefined,
    });
    return examinationPayload(context, id);
  }
}

async function examinationPayload(context: RequestContext, id: string): Promise<ExaminationPayload> {
  return Object.assign(new ExaminationPayload(), { examination: await examinationById(context, id) });
}
