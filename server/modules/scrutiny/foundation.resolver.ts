import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { optionalId } from '../records/index.js';
import { quotedPassage, type QuotedPassage, type StatedPassage } from '../treating/index.js';
import {
  FoundationCardType,
  FoundationCiteType,
  FoundationFactAddInput,
  FoundationFactRemoveInput,
  FoundationFactType,
  FoundationFactUpdateInput,
  FoundationProposeInput,
} from './foundation.types.js';
import { proposeReasoning } from './propose-reasoning.js';
import { addFoundationFact, removeFoundationFact, updateFoundationFact } from './record-foundation-fact.js';
import { foundationCardLoader, foundationFactLoader } from './scrutiny.loader.js';
import { ScrutinyPayload } from './timing.types.js';

registerNode('FoundationFact', async (context, id) => {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const fact = await context.loader(foundationFactLoader).load(id);
  return fact === null ? null : FoundationFactType.from(fact);
});

@Resolver(() => ExaminationType)
export class FoundationCardResolver {
  @FieldResolver(() => FoundationCardType, {
    nullable: true,
    description: 'The foundation of its report; null where the role may not read claimants.',
  })
  async foundation(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<FoundationCardType | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const card = await context.loader(foundationCardLoader).load(row.id);
    return card === null ? null : FoundationCardType.from(card);
  }
}

@Resolver(() => FoundationCiteType)
export class FoundationCiteResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document; null for other kinds.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: FoundationCiteType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination on which it is recorded; null for other kinds.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { examinationRowId }: FoundationCiteType,
  ): Promise<ExaminationType | null> | null {
    return examinationRowId === null ? null : examinationById(context, examinationRowId);
  }
}

async function payload(context: RequestContext, examinationId: string): Promise<ScrutinyPayload> {
  const examination = await examinationById(context, examinationId);
  return Object.assign(new ScrutinyPayload(), { examination });
}

function passageOf(context: RequestContext, stated: StatedPassage): Promise<QuotedPassage> {
  const { page, quote } = stated;
  const documentId = optionalId('Document', stated.documentId);
  return quotedPassage(context.unitOfWork, context.services.storage, { documentId, page, quote });
}

@Resolver()
export class FoundationWorkResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => ScrutinyPayload, { description: 'Records a fact of the foundation of a report.' })
  async foundationFactAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => FoundationFactAddInput) input: FoundationFactAddInput,
  ): Promise<ScrutinyPayload> {
    const examinationId = fromGlobalId('Examination', input.examinationId);
    const { element } = input;
    const passage = await passageOf(context, input);
    await addFoundationFact(context.unitOfWork, { examinationId, element }, input, passage);
    return payload(context, examinationId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => ScrutinyPayload, {
    description: 'Changes a fact, or decides a proposal. Its cite stays unless another is given.',
  })
  async foundationFactUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => FoundationFactUpdateInput) input: FoundationFactUpdateInput,
  ): Promise<ScrutinyPayload> {
    const at = { id: fromGlobalId('FoundationFact', input.id), version: input.version };
    const isCited = [input.documentId, input.page, input.quote].some(
      (part) => part !== undefined && part !== null,
    );
    const passage = isCited ? await passageOf(context, input) : null;
    return payload(context, await updateFoundationFact(context.unitOfWork, at, input, passage));
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => ScrutinyPayload, { description: 'Removes a fact or a proposal.' })
  async foundationFactRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => FoundationFactRemoveInput) { version, ...input }: FoundationFactRemoveInput,
  ): Promise<ScrutinyPayload> {
    const id = fromGlobalId('FoundationFact', input.id);
    return payload(context, await removeFoundationFact(context.unitOfWork, { id, version }));
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => ScrutinyPayload, {
    description: 'Looks through the report for the elements of apportionment; what a member decided stays.',
  })
  async foundationPropose(
    @Ctx() context: RequestContext,
    @Arg('input', () => FoundationProposeInput) input: FoundationProposeInput,
  ): Promise<ScrutinyPayload> {
    const examinationId = fromGlobalId('Examination', input.examinationId);
    await proposeReasoning(context.unitOfWork, context.services.storage, examinationId);
    return payload(context, examinationId);
  }
}
