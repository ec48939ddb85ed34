import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { MatterType } from '../matters/index.js';
import { TooLittleForExhibitError } from './exhibit.errors.js';
import { ExhibitMakeInput, exhibitOrder, ExhibitRemoveInput } from './exhibit.inputs.js';
import { examinerExhibitsLoader, matterExhibitsLoader } from './exhibit.loader.js';
import { ExhibitMakePayload, ExhibitRemovePayload } from './exhibit.payloads.js';
import { exhibitOf } from './exhibit.resolver.js';
import { ExhibitType } from './exhibit.types.js';
import { makeExhibit } from './make-exhibit.js';
import { removeExhibit } from './remove-exhibit.js';

@Resolver()
export class ExhibitWorkResolver {
  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => ExhibitMakePayload, {
    description: 'Makes an exhibit from the record as it stands, and keeps the rows with it.',
  })
  async exhibitMake(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExhibitMakeInput, { description: 'What.' }) input: ExhibitMakeInput,
  ): Promise<ExhibitMakePayload> {
    const made = await makeExhibit(context.unitOfWork, context.clock, exhibitOrder(input));
    if ('refused' in made) throw new TooLittleForExhibitError(made.refused);
    return Object.assign(new ExhibitMakePayload(), { exhibit: await exhibitOf(context, made.id) });
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => ExhibitRemovePayload, {
    description:
      'Removes an exhibit with its rows; copies of it can then no longer be looked up by their hash.',
  })
  async exhibitRemove(
    @Ctx() { unitOfWork }: RequestContext,
    @Arg('input', () => ExhibitRemoveInput, { description: 'Which.' }) { id }: ExhibitRemoveInput,
  ): Promise<ExhibitRemovePayload> {
    await removeExhibit(unitOfWork, fromGlobalId('Exhibit', id));
    return Object.assign(new ExhibitRemovePayload(), { deletedId: id });
  }
}

@Resolver(() => ExaminerType)
export class ExaminerExhibitsResolver {
  @FieldResolver(() => [ExhibitType], {
    description:
      'Exhibits about the examiner, the newest first; at most 100. Empty where the role may not read them.',
  })
  async exhibits(@Ctx() context: RequestContext, @Root() { rowId }: ExaminerType): Promise<ExhibitType[]> {
    if (!context.may(Permission.WORK_PRODUCT_READ)) return [];
    const rows = await context.loader(examinerExhibitsLoader).load(rowId);
    return rows.map((row) => ExhibitType.from(row));
  }
}

@Resolver(() => MatterType)
export class MatterExhibitsResolver {
  @FieldResolver(() => [ExhibitType], {
    description:
      'Exhibits made for the matter, the newest first; at most 100. Empty where the role may not read them.',
  })
  async exhibits(@Ctx() context: RequestContext, @Root() matter: MatterType): Promise<ExhibitType[]> {
    if (!context.may(Permission.WORK_PRODUCT_READ)) return [];
    const rows = await context.loader(matterExhibitsLoader).load(fromGlobalId('Matter', matter.id));
    return rows.map((row) => ExhibitType.from(row));
  }
}
