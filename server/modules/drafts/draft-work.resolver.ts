import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permission } from '../identity/index.js';
import { matterOf } from '../matters/index.js';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { createDraft } from './create-draft.js';
import { deleteDraft } from './delete-draft.js';
import {
  draftAt,
  DraftAttachSignedInput,
  DraftCreateInput,
  draftEdits,
  DraftIdInput,
  DraftSaveInput,
  draftSubject,
} from './draft.inputs.js';
import { draftLoader } from './draft.loader.js';
import { draftOf } from './draft.resolver.js';
import {
  DraftChangeType,
  DraftDeletePayload,
  DraftPayload,
  DraftRegeneratePayload,
} from './draft.payloads.js';
import { attachSignedCopy, finaliseDraft } from './finalise-draft.js';
import { rewriteDraft } from './rewrite-draft.js';
import { saveDraft } from './save-draft.js';

/** The draft after a change, read anew. */
async function changed<Payload extends DraftPayload>(
  context: RequestContext,
  id: string,
  payload: Payload,
): Promise<Payload> {
  context.loader(draftLoader).clear(id);
  return Object.assign(payload, { draft: await draftOf(context, id) });
}

@Resolver()
export class DraftWorkResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => DraftPayload, { nullable: true, description: 'Writes a draft from what is on record now.' })
  async draftCreate(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftCreateInput) input: DraftCreateInput,
  ): Promise<DraftPayload> {
    const id = await createDraft(context.unitOfWork, draftSubject(input));
    return changed(context, id, new DraftPayload());
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => DraftPayload, { nullable: true, description: 'Saves edits as the next version.' })
  async draftSave(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftSaveInput) input: DraftSaveInput,
  ): Promise<DraftPayload> {
    const at = draftAt(input);
    await saveDraft(context.unitOfWork, { ...at, edits: draftEdits(input) });
    return changed(context, at.id, new DraftPayload());
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => DraftRegeneratePayload, {
    nullable: true,
    description: 'Writes a draft again from what is on record now; persons’ words stay.',
  })
  async draftRegenerate(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftIdInput) input: DraftIdInput,
  ): Promise<DraftRegeneratePayload> {
    const at = draftAt(input);
    const changes = await rewriteDraft(context.unitOfWork, at);
    const payload = Object.assign(new DraftRegeneratePayload(), {
      changes: changes.map((change) => Object.assign(new DraftChangeType(), change)),
    });
    return changed(context, at.id, payload);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => DraftPayload, { nullable: true, description: 'Freezes the last saved version.' })
  async draftFinalise(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftIdInput) input: DraftIdInput,
  ): Promise<DraftPayload> {
    const at = draftAt(input);
    await finaliseDraft(context.unitOfWork, at);
    return changed(context, at.id, new DraftPayload());
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => DraftPayload, {
    nullable: true,
    description: 'Says which document on file is the signed copy of a final draft.',
  })
  async draftAttachSigned(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftAttachSignedInput) input: DraftAttachSignedInput,
  ): Promise<DraftPayload> {
    const at = draftAt(input);
    const documentId = input.documentId == null ? null : fromGlobalId('Document', input.documentId);
    await attachSignedCopy(context.unitOfWork, { ...at, documentId });
    return changed(context, at.id, new DraftPayload());
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => DraftDeletePayload, {
    nullable: true,
    description: 'Removes a draft with all its versions.',
  })
  async draftDelete(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftIdInput) input: DraftIdInput,
  ): Promise<DraftDeletePayload> {
    const matterId = await deleteDraft(context.unitOfWork, draftAt(input));
    return Object.assign(new DraftDeletePayload(), {
      deletedId: input.id,
      matter: await matterOf(context, matterId),
    });
  }
}
