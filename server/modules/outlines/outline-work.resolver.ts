import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ForbiddenError, NotFoundError } from '../../platform/errors.js';
import {
  ErrorCode,
  fromGlobalId,
  Requires,
  UserError,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { createOutline } from './create-outline.js';
import { deleteOutline } from './delete-outline.js';
import type { OutlineConflict } from './edit-conflicts.js';
import { editOutline } from './edit-outline.js';
import { editRequests, OutlineEditInput } from './outline-edit.inputs.js';
import {
  outlineAt,
  OutlineAtVersionInput,
  OutlineCreateInput,
  outlineOrder,
  OutlineRestoreInput,
} from './outline.inputs.js';
import { outlineLoader } from './outline.loader.js';
import {
  OutlineChangeType,
  OutlineConflictType,
  OutlineDeletePayload,
  OutlineEditPayload,
  OutlinePayload,
  OutlineWriteAgainPayload,
} from './outline.payloads.js';
import { outlineOf } from './outline.resolver.js';
import { restoreOutline } from './restore-outline.js';
import { writeOutlineAgain } from './write-outline-again.js';

@Resolver()
export class OutlineWorkResolver {
  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlinePayload, {
    nullable: true,
    description: 'Writes an outline from what is on record now, and makes its exhibits.',
  })
  async outlineCreate(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineCreateInput) input: OutlineCreateInput,
  ): Promise<OutlinePayload> {
    const order = outlineOrder(input);
    const isOfMatter = order.matterId !== null || order.examinationId !== null;
    if (isOfMatter && !context.may(Permission.CLAIMANT_READ)) throw new ForbiddenError();
    const id = await createOutline(context.unitOfWork, context.clock, order);
    return changed(context, id, new OutlinePayload());
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlineEditPayload, {
    nullable: true,
    description: 'Saves edits as the next version. Edits that others made to other parts since stay.',
  })
  async outlineEdit(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineEditInput) input: OutlineEditInput,
  ): Promise<OutlineEditPayload> {
    const id = fromGlobalId('Outline', input.id);
    await requireShown(context, id);
    const edits = { id, number: input.number, edits: editRequests(input) };
    const answer = await editOutline(context.unitOfWork, context.services.storage, edits);
    if (answer.kind === 'CONFLICT') return conflictPayload(answer.conflicts);
    return changed(context, id, new OutlineEditPayload());
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlineWriteAgainPayload, {
    nullable: true,
    description:
      'Writes an outline again from what is on record now; persons’ words, order and left-outs stay.',
  })
  async outlineWriteAgain(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineAtVersionInput) input: OutlineAtVersionInput,
  ): Promise<OutlineWriteAgainPayload> {
    const at = outlineAt(input);
    await requireShown(context, at.id);
    const changes = await writeOutlineAgain(context.unitOfWork, context.clock, at);
    const payload = Object.assign(new OutlineWriteAgainPayload(), {
      changes: changes.map((change) => Object.assign(new OutlineChangeType(), change)),
    });
    return changed(context, at.id, payload);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlinePayload, {
    nullable: true,
    description: 'Makes a saved version the present one, as the next version.',
  })
  async outlineRestore(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineRestoreInput) input: OutlineRestoreInput,
  ): Promise<OutlinePayload> {
    const at = outlineAt(input);
    await requireShown(context, at.id);
    await restoreOutline(context.unitOfWork, { ...at, number: input.number });
    return changed(context, at.id, new OutlinePayload());
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => OutlineDeletePayload, {
    nullable: true,
    description: 'Removes an outline with all its versions; its exhibits stay.',
  })
  async outlineDelete(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutlineAtVersionInput) input: OutlineAtVersionInput,
  ): Promise<OutlineDeletePayload> {
    const at = outlineAt(input);
    await requireShown(context, at.id);
    await deleteOutline(context.unitOfWork, at);
    return Object.assign(new OutlineDeletePayload(), { deletedId: input.id });
  }
}

/** What a role may not read it may not change: to it the outline is not there. */
async function requireShown(context: RequestContext, id: string): Promise<void> {
  if ((await outlineOf(context, id)) === null) throw new NotFoundError('Outline');
}

/** The outline after a change, read anew. */
async function changed<Payload extends OutlinePayload>(
  context: RequestContext,
  id: string,
  payload: Payload,
): Promise<Payload> {
  context.loader(outlineLoader).clear(id);
  return Object.assign(payload, { outline: await outlineOf(context, id) });
}

/** The texts stand beside the error, not in it: a message may be logged, words of an outline may not. */
function conflictPayload(conflicts: readonly OutlineConflict[]): OutlineEditPayload {
  const edits = [...new Set(conflicts.map(({ edit }) => edit))];
  const userErrors = edits.map((edit) =>
    Object.assign(new UserError(), {
      code: ErrorCode.CONFLICT,
      message:
        'Somebody changed these words since you opened them. Choose theirs or yours, or write both together, and save again.',
      path: ['input', 'edits', String(edit)],
    }),
  );
  return Object.assign(new OutlineEditPayload(), {
    userErrors,
    conflicts: conflicts.map((conflict) => Object.assign(new OutlineConflictType(), conflict)),
  });
}
