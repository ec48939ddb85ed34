import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { examinerById } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { addTestimony } from './add-testimony.js';
import { linkTranscript, removeTestimony, updateTestimony } from './change-testimony.js';
import { OathRemoveInput } from './oath.inputs.js';
import { testimonyLoader } from './testimony.loader.js';
import { testimonyOf } from './testimony.resolver.js';
import {
  newTestimony,
  TestimonyAddInput,
  testimonyChange,
  TestimonyLinkInput,
  TestimonyPayload,
  TestimonyUpdateInput,
} from './testimony.inputs.js';

@Resolver()
export class TestimonyWorkResolver {
  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => TestimonyPayload, {
    nullable: true,
    description:
      'Records an occasion on which an examiner testified; of its transcript, what it swears is proposed.',
  })
  async testimonyAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => TestimonyAddInput) input: TestimonyAddInput,
  ): Promise<TestimonyPayload> {
    return changed(context, await addTestimony(context.unitOfWork, newTestimony(input)));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => TestimonyPayload, { nullable: true, description: 'Changes testimony.' })
  async testimonyUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => TestimonyUpdateInput) input: TestimonyUpdateInput,
  ): Promise<TestimonyPayload> {
    const change = testimonyChange(input);
    await updateTestimony(context.unitOfWork, change);
    return changed(context, change.id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => TestimonyPayload, {
    nullable: true,
    description: 'Names the transcript of testimony, and proposes what it swears; again for the same, anew.',
  })
  async testimonyLinkTranscript(
    @Ctx() context: RequestContext,
    @Arg('input', () => TestimonyLinkInput) input: TestimonyLinkInput,
  ): Promise<TestimonyPayload> {
    const id = fromGlobalId('Testimony', input.id);
    const documentId = fromGlobalId('Document', input.documentId);
    await linkTranscript(context.unitOfWork, { id, version: input.version, documentId });
    return changed(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => TestimonyPayload, {
    nullable: true,
    description: 'Removes testimony with all sworn in it.',
  })
  async testimonyRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => OathRemoveInput) input: OathRemoveInput,
  ): Promise<TestimonyPayload> {
    const id = fromGlobalId('Testimony', input.id);
    const { examinerId } = await removeTestimony(context.unitOfWork, { id, version: input.version });
    return Object.assign(new TestimonyPayload(), {
      testimony: null,
      examiner: await examinerById(context, examinerId),
    });
  }
}

/** As it now stands: the loader may hold its former state. */
async function changed(context: RequestContext, id: string): Promise<TestimonyPayload> {
  context.loader(testimonyLoader).clear(id);
  const testimony = await testimonyOf(context, id);
  return Object.assign(new TestimonyPayload(), {
    testimony,
    examiner: testimony === null ? null : await examinerById(context, testimony.examinerId),
  });
}
