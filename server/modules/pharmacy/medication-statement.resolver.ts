import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { discrepanciesOf, discrepancySentence } from '../../pharmacology/index.js';
import {
  fromGlobalId,
  registerNode,
  Requires,
  toGlobalId,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import {
  MedicationDiscrepancy,
  MedicationStatementAddInput,
  MedicationStatementPayload,
  MedicationStatementRemoveInput,
  MedicationStatementType,
  MedicationStatementUpdateInput,
} from './medication-statement.types.js';
import { countedFillsLoader, matterStatementsLoader, statementLoader } from './pharmacy.loader.js';
import { addStatement, removeStatement, updateStatement } from './record-statement.js';

/** Null when missing, another firm's, or the role may not read claimants. */
async function statementOf(context: RequestContext, id: string): Promise<MedicationStatementType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(statementLoader).load(id);
  return row === null ? null : MedicationStatementType.from(row);
}

registerNode('MedicationStatement', statementOf);

async function payload(
  context: RequestContext,
  id: string | null,
  matterId: string,
): Promise<MedicationStatementPayload> {
  if (id !== null) context.loader(statementLoader).clear(id);
  return Object.assign(new MedicationStatementPayload(), {
    statement: id === null ? null : await statementOf(context, id),
    matter: await matterOf(context, matterId),
  });
}

function documentIdOf({ documentId }: { documentId?: string | null }): string | null {
  return documentId == null ? null : fromGlobalId('Document', documentId);
}

@Resolver(() => MedicationStatementType)
export class MedicationStatementResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document that the words are from.' })
  sourceDocument(
    @Ctx() context: RequestContext,
    @Root() { documentId }: MedicationStatementType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MedicationStatementPayload, {
    nullable: true,
    description: 'Records what somebody said of a medication.',
  })
  async medicationStatementAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => MedicationStatementAddInput) input: MedicationStatementAddInput,
  ): Promise<MedicationStatementPayload> {
    const matterId = fromGlobalId('Matter', input.matterId);
    const stated = { ...input, matterId, documentId: documentIdOf(input) };
    const id = await addStatement(context.unitOfWork, context.services.storage, stated);
    return payload(context, id, matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MedicationStatementPayload, { nullable: true, description: 'Writes a statement anew.' })
  async medicationStatementUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => MedicationStatementUpdateInput) input: MedicationStatementUpdateInput,
  ): Promise<MedicationStatementPayload> {
    const id = fromGlobalId('MedicationStatement', input.id);
    const change = { ...input, id, documentId: documentIdOf(input) };
    const matterId = await updateStatement(context.unitOfWork, context.services.storage, change);
    return payload(context, id, matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MedicationStatementPayload, { nullable: true, description: 'Removes a statement.' })
  async medicationStatementRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => MedicationStatementRemoveInput) input: MedicationStatementRemoveInput,
  ): Promise<MedicationStatementPayload> {
    const id = fromGlobalId('MedicationStatement', input.id);
    const matterId = await removeStatement(context.unitOfWork, { id, version: input.version });
    return payload(context, null, matterId);
  }
}

@Resolver(() => MatterType)
export class MatterStatementsResolver {
  @FieldResolver(() => [MedicationStatementType], {
    nullable: true,
    description:
      'What was said of medications, by day, at most 300; null where the role may not read claimants.',
  })
  async medicationStatements(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<MedicationStatementType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterStatementsLoader).load(matterId);
    return rows.map((row) => MedicationStatementType.from(row));
  }

  @FieldResolver(() => [MedicationDiscrepancy], {
    nullable: true,
    description:
      'Where the counted fills and statements do not agree; none before fills are on file; null where the role may not read claimants.',
  })
  async medicationDiscrepancies(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<MedicationDiscrepancy[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const [fills, statements] = await Promise.all([
      context.loader(countedFillsLoader).load(matterId),
      context.loader(matterStatementsLoader).load(matterId),
    ]);
    // Without any fill there is no record to hold a statement against.
    if (fills.length === 0) return [];
    const shown = new Map(statements.map((row) => [row.id, MedicationStatementType.from(row)]));
    return discrepanciesOf(statements, fills).map((found) =>
      Object.assign(new MedicationDiscrepancy(), {
        statement: shown.get(found.statementId),
        code: found.code,
        sentence: discrepancySentence(found, fills).text,
        fillIds: found.fillIds.map((id) => toGlobalId('Fill', id)),
      }),
    );
  }
}
