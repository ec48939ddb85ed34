import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { dayOf } from '../../platform/clock.js';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf } from '../matters/index.js';
import { configureImport } from './configure-import.js';
import { confirmImport } from './confirm-import.js';
import { discardImport } from './discard-import.js';
import { pharmacyImportLoader } from './pharmacy.loader.js';
import { importOf } from './pharmacy-import.resolver.js';
import {
  PharmacyImportConfigureInput,
  PharmacyImportPayload,
  PharmacyImportVersionInput,
} from './pharmacy-import.types.js';
import { undoImport } from './undo-import.js';

/** Afresh after the change: the loader of the request may hold the former state. */
async function changed(context: RequestContext, id: string): Promise<PharmacyImportPayload> {
  context.loader(pharmacyImportLoader).clear(id);
  const pharmacyImport = await importOf(context, id);
  const matter = await matterOf(context, pharmacyImport?.imported.matterId ?? null);
  return Object.assign(new PharmacyImportPayload(), { pharmacyImport, matter });
}

@Resolver()
export class PharmacyImportChangeResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PharmacyImportPayload, {
    nullable: true,
    description: 'Reads a checked file again with other fields for its columns.',
  })
  async pharmacyImportConfigure(
    @Ctx() context: RequestContext,
    @Arg('input', () => PharmacyImportConfigureInput) input: PharmacyImportConfigureInput,
  ): Promise<PharmacyImportPayload> {
    const id = fromGlobalId('PharmacyImport', input.id);
    const { version, columns } = input;
    await configureImport(context.unitOfWork, context.services.storage, {
      id,
      version,
      columns,
      today: dayOf(context.clock),
    });
    return changed(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PharmacyImportPayload, {
    nullable: true,
    description: 'Writes the fills of a checked file, all or none.',
  })
  async pharmacyImportConfirm(
    @Ctx() context: RequestContext,
    @Arg('input', () => PharmacyImportVersionInput) input: PharmacyImportVersionInput,
  ): Promise<PharmacyImportPayload> {
    const id = fromGlobalId('PharmacyImport', input.id);
    await confirmImport(context.unitOfWork, { id, version: input.version, today: dayOf(context.clock) });
    return changed(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PharmacyImportPayload, {
    nullable: true,
    description: 'Lets a checked file go before it was imported; its document stays.',
  })
  async pharmacyImportDiscard(
    @Ctx() context: RequestContext,
    @Arg('input', () => PharmacyImportVersionInput) input: PharmacyImportVersionInput,
  ): Promise<PharmacyImportPayload> {
    const id = fromGlobalId('PharmacyImport', input.id);
    await discardImport(context.unitOfWork, { id, version: input.version });
    return changed(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PharmacyImportPayload, {
    nullable: true,
    description: 'Takes the fills of an import back, and no others.',
  })
  async pharmacyImportUndo(
    @Ctx() context: RequestContext,
    @Arg('input', () => PharmacyImportVersionInput) input: PharmacyImportVersionInput,
  ): Promise<PharmacyImportPayload> {
    const id = fromGlobalId('PharmacyImport', input.id);
    await undoImport(context.unitOfWork, { id, version: input.version });
    return changed(context, id);
  }
}
