import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { OutlineTemplateDeleteInput, OutlineTemplateSaveInput, savedTemplate } from './outline.inputs.js';
import { OutlineTemplateDeletePayload, OutlineTemplatePayload } from './outline.payloads.js';
import { outlineOf } from './outline.resolver.js';
import { templateById, templatesOfFirm } from './outline-template.queries.js';
import { OutlineTemplateType } from './outline-template.types.js';
import { deleteOutlineTemplate, saveOutlineTemplate } from './save-outline-template.js';

/** Null when missing, another firm's, or the role may not read work product. */
async function templateOf(context: RequestContext, id: string): Promise<OutlineTemplateType | null> {
  if (!context.may(Permission.WORK_PRODUCT_READ)) return null;
  const template = await templateById(context.unitOfWork, id);
  return template === null ? null : OutlineTemplateType.from(template);
}

registerNode('OutlineTemplate', templateOf);

@Resolver(() => OutlineTemplateType)
export class OutlineTemplateResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => [OutlineTemplateType], {
    nullable: true,
    description: 'The firm’s templates by name; at most 100.',
  })
  async outlineTemplates(@Ctx() { unitOfWork }: RequestContext): Promise<OutlineTemplateType[]> {
    return (await templatesOfFirm(unitOfWork)).map((row) => OutlineTemplateType.from(row));
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who saved it first; null where the role may not read members.',
  })
  createdBy(
    @Ctx() context: RequestContext,
    @Root() { createdById }: OutlineTemplateType,
  ): Promise<MemberType | null> {
    return memberShown(context, createdById);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlineTemplatePayload, {
    nullable: true,
    description: 'Saves a template from an outline’s order and own words, or from chapters.',
  })
  async outlineTemplateSave(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineTemplateSaveInput) input: OutlineTemplateSaveInput,
  ): Promise<OutlineTemplatePayload> {
    const template = savedTemplate(input);
    const { fromOutlineId } = template;
    if (fromOutlineId !== null && (await outlineOf(context, fromOutlineId)) === null) {
      throw new NotFoundError('Outline');
    }
    const id = await saveOutlineTemplate(context.unitOfWork, template);
    return Object.assign(new OutlineTemplatePayload(), { template: await templateOf(context, id) });
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlineTemplateDeletePayload, {
    nullable: true,
    description: 'Removes a template; outlines that were begun from it stay as they are.',
  })
  async outlineTemplateDelete(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineTemplateDeleteInput) input: OutlineTemplateDeleteInput,
  ): Promise<OutlineTemplateDeletePayload> {
    const at = { id: fromGlobalId('OutlineTemplate', input.id), version: input.version };
    await deleteOutlineTemplate(context.unitOfWork, at);
    return Object.assign(new OutlineTemplateDeletePayload(), { deletedId: input.id });
  }
}
