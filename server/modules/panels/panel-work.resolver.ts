import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fromGlobalId, Requires, toGlobalId, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf } from '../matters/index.js';
import { addPanelName, removePanelName, updatePanelName } from './change-names.js';
import { createPanel } from './create-panel.js';
import { deletePanel } from './delete-panel.js';
import {
  atVersion,
  optionalRowId,
  PanelCreateInput,
  PanelDeleteInput,
  panelDetails,
  PanelNameAddInput,
  panelNameDetails,
  PanelNameRemoveInput,
  PanelNameUpdateInput,
  PanelOutcomeRecordInput,
  PanelStrikeRecordInput,
  PanelStrikeRemoveInput,
  PanelUpdateInput,
} from './panel.inputs.js';
import { panelOf } from './panel.resolver.js';
import { PanelDeletePayload, PanelPayload } from './panel.types.js';
import { recordOutcome } from './record-outcome.js';
import { recordStrike, removeStrike } from './record-strike.js';
import { updatePanel } from './update-panel.js';

@Resolver()
export class PanelWorkResolver {
  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Records a panel with its names.' })
  async panelCreate(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelCreateInput) input: PanelCreateInput,
  ): Promise<PanelPayload> {
    const names = input.names.map(panelNameDetails);
    return payload(context, await createPanel(context.unitOfWork, { ...panelDetails(input), names }));
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Changes what is recorded of a panel itself.' })
  async panelUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelUpdateInput) input: PanelUpdateInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    await updatePanel(context.unitOfWork, { ...at, ...panelDetails(input) });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Adds a name to a panel.' })
  async panelNameAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelNameAddInput) input: PanelNameAddInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    await addPanelName(context.unitOfWork, { ...at, ...panelNameDetails(input) });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Changes a name of a panel.' })
  async panelNameUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelNameUpdateInput) input: PanelNameUpdateInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    const nameId = fromGlobalId('PanelName', input.nameId);
    await updatePanelName(context.unitOfWork, { ...at, nameId, ...panelNameDetails(input) });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Takes a name off a panel.' })
  async panelNameRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelNameRemoveInput) input: PanelNameRemoveInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    await removePanelName(context.unitOfWork, { ...at, nameId: fromGlobalId('PanelName', input.nameId) });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Records a strike.' })
  async panelStrikeRecord(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelStrikeRecordInput) input: PanelStrikeRecordInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    const nameId = fromGlobalId('PanelName', input.nameId);
    const { side, struckOn } = input;
    await recordStrike(context.unitOfWork, { ...at, nameId, side, struckOn: struckOn ?? null });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Takes back a strike that was recorded in error.' })
  async panelStrikeRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelStrikeRemoveInput) input: PanelStrikeRemoveInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    await removeStrike(context.unitOfWork, { ...at, strikeId: fromGlobalId('PanelStrike', input.strikeId) });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelPayload, { description: 'Records how a panel ended.' })
  async panelOutcomeRecord(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelOutcomeRecordInput) input: PanelOutcomeRecordInput,
  ): Promise<PanelPayload> {
    const at = atVersion(input);
    await recordOutcome(context.unitOfWork, {
      ...at,
      outcome: input.outcome ?? null,
      nameId: optionalRowId('PanelName', input.nameId),
      endedOn: input.endedOn ?? null,
      examinationId: optionalRowId('Examination', input.examinationId),
      note: input.note ?? null,
    });
    return payload(context, at.id);
  }

  @Requires(Permission.WORK_PRODUCT_WRITE)
  @Mutation(() => PanelDeletePayload, { description: 'Deletes a panel with its names and strikes.' })
  async panelDelete(
    @Ctx() context: RequestContext,
    @Arg('input', () => PanelDeleteInput) input: PanelDeleteInput,
  ): Promise<PanelDeletePayload> {
    const at = atVersion(input);
    const matterId = await deletePanel(context.unitOfWork, at);
    return Object.assign(new PanelDeletePayload(), {
      deletedId: toGlobalId('Panel', at.id),
      matter: await matterOf(context, matterId),
    });
  }
}

async function payload(context: RequestContext, id: string): Promise<PanelPayload> {
  const panel = await panelOf(context, id);
  return Object.assign(new PanelPayload(), {
    panel,
    matter: await matterOf(context, panel?.row.matterId ?? null),
  });
}
