import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { partyById } from './party.queries.js';
import { addParty, removeParty, updateParty } from './record-party.js';
import { partyDetails, PartyAddInput, PartyRemoveInput, PartyUpdateInput } from './workspace.inputs.js';
import { partyLoader } from './workspace.loader.js';
import { PartyPayload, PartyType } from './workspace.types.js';

/** Null when missing, another firm's, or the role may not read claimants. */
async function partyOf(context: RequestContext, id: string): Promise<PartyType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const party = await partyById(context.unitOfWork, id);
  return party === null ? null : PartyType.from(party);
}

registerNode('Party', partyOf);

@Resolver(() => MatterType)
export class PartyResolver {
  @FieldResolver(() => [PartyType], {
    nullable: true,
    description: 'Who is in it; null where the role may not read claimants.',
  })
  async parties(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<PartyType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const parties = await context.loader(partyLoader).load(matterId);
    return parties.map((row) => PartyType.from(row));
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PartyPayload, { nullable: true, description: 'Adds somebody to a matter.' })
  async partyAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => PartyAddInput) input: PartyAddInput,
  ): Promise<PartyPayload> {
    const matterId = fromGlobalId('Matter', input.matterId);
    const id = await addParty(context.unitOfWork, { matterId, ...partyDetails(input) });
    return payload(context, { id, matterId });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PartyPayload, { nullable: true, description: 'Changes a party.' })
  async partyUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => PartyUpdateInput) input: PartyUpdateInput,
  ): Promise<PartyPayload> {
    const id = fromGlobalId('Party', input.id);
    await updateParty(context.unitOfWork, { id, version: input.version, ...partyDetails(input) });
    const party = await partyById(context.unitOfWork, id);
    return payload(context, { id, matterId: party?.matterId ?? null });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PartyPayload, { nullable: true, description: 'Removes a party.' })
  async partyRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => PartyRemoveInput) { id, version }: PartyRemoveInput,
  ): Promise<PartyPayload> {
    const matterId = await removeParty(context.unitOfWork, { id: fromGlobalId('Party', id), version });
    return payload(context, { id: null, matterId });
  }
}

async function payload(
  context: RequestContext,
  { id, matterId }: { readonly id: string | null; readonly matterId: string | null },
): Promise<PartyPayload> {
  if (matterId !== null) context.loader(partyLoader).clear(matterId);
  return Object.assign(new PartyPayload(), {
    party: id === null ? null : await partyOf(context, id),
    matter: await matterOf(context, matterId),
  });
}
