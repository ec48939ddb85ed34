import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { DocumentType } from '../documents/index.js';
import { Permission } from '../identity/index.js';
import { dismissMismatch } from './dismiss-mismatch.js';
import { mismatchById } from './mismatch.queries.js';
import { CopyMismatchDismissInput, CopyMismatchPayload, CopyMismatchType } from './mismatch.types.js';
import { mismatchesLoader } from './passages.loader.js';

/** Null when missing, another firm's, or the role may not read documents. */
async function copyMismatchOf(context: RequestContext, id: string): Promise<CopyMismatchType | null> {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await mismatchById(context.unitOfWork, id);
  return row === null ? null : CopyMismatchType.from(row);
}

registerNode('CopyMismatch', copyMismatchOf);

@Resolver(() => DocumentType)
export class MismatchResolver {
  @FieldResolver(() => [CopyMismatchType], {
    description:
      'Places that contradict each other on side, sex, name, date or part of the body, in the order of the text.',
  })
  async copyMismatches(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentType,
  ): Promise<CopyMismatchType[]> {
    const rows = await context.loader(mismatchesLoader).load(documentId);
    return rows.map((row) => CopyMismatchType.from(row));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => CopyMismatchPayload, { nullable: true, description: 'Notes that a contradiction is none.' })
  async copyMismatchDismiss(
    @Ctx() context: RequestContext,
    @Arg('input', () => CopyMismatchDismissInput) input: CopyMismatchDismissInput,
  ): Promise<CopyMismatchPayload> {
    const id = fromGlobalId('CopyMismatch', input.id);
    await dismissMismatch(context.unitOfWork, id);
    return Object.assign(new CopyMismatchPayload(), { copyMismatch: await copyMismatchOf(context, id) });
  }
}
