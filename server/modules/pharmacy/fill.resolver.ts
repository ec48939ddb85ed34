import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isOfClass, MedicationClass, MedicationReader } from '../../pharmacology/index.js';
import {
  connectionOf,
  DateScalar,
  PageArgs,
  registerNode,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { Permission } from '../identity/index.js';
import { MatterType } from '../matters/index.js';
import { newestFills, writtenNamesOfMatter, type WrittenName } from './fill.queries.js';
import { FillConnection, FillType } from './fill.types.js';
import { medicationRecordOf } from './medication-record.js';
import { MedicationRecord } from './medication-record.types.js';
import { countedFillsLoader, fillLoader } from './pharmacy.loader.js';
import { shownFills } from './shown-fill.js';
import { shownRecord } from './shown-record.js';

/** Null when missing, another firm's, or the role may not read claimants. */
async function fillOf(context: RequestContext, id: string): Promise<FillType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(fillLoader).load(id);
  const [shown] = row === null ? [] : shownFills([row]);
  return shown === undefined ? null : FillType.from(shown);
}

registerNode('Fill', fillOf);

@Resolver(() => FillType)
export class FillResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The pharmacy’s file that it is from.' })
  document(@Ctx() context: RequestContext, @Root() { documentId }: FillType): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => MatterType)
export class MatterFillsResolver {
  @FieldResolver(() => FillConnection, {
    nullable: true,
    description:
      'Every fill on file, newest first, also those that no figure counts; null where the role may not read claimants.',
  })
  async fills(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('medication', () => String, {
      nullable: true,
      description: 'Of this medication only: key of a MedicationSupply.',
    })
    medication?: string | null,
    @Arg('medicationClass', () => MedicationClass, { nullable: true, description: 'Of this class only.' })
    medicationClass?: MedicationClass | null,
  ): Promise<Connection<FillType> | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const wanted = { medication: medication ?? null, medicationClass: medicationClass ?? null };
    const { unitOfWork } = context;
    return connectionOf(page, {
      orderName: `fills:${matterId}:${JSON.stringify(wanted)}`,
      read: async (request) => {
        const names = await namesOf(context, matterId, wanted);
        const { rows, totalCount } = await newestFills(unitOfWork, { matterId, names }, request);
        return { rows: shownFills(rows), totalCount };
      },
      cursorOf: ({ filledOn, id }) => [filledOn, id],
      nodeOf: (shown) => FillType.from(shown),
    });
  }

  @FieldResolver(() => MedicationRecord, {
    nullable: true,
    description:
      'What the counted fills tell; null when there are none, and where the role may not read claimants.',
  })
  async medicationRecord(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; null: of the first fill.' })
    from?: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day; null: of the last supply.' })
    to?: string | null,
    @Arg('permittedGapDays', () => Int, {
      defaultValue: 0,
      description: 'Gaps of so many days or fewer are left out, 0 to 366.',
    })
    permittedGapDays = 0,
  ): Promise<MedicationRecord | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const fills = await context.loader(countedFillsLoader).load(matterId);
    const record = medicationRecordOf(fills, { from: from ?? null, to: to ?? null, permittedGapDays });
    return record === null ? null : shownRecord(record);
  }
}

type WantedFills = { readonly medication: string | null; readonly medicationClass: MedicationClass | null };

/** The ways of writing what is wanted; null: everything is. Classes are read from names, not stored. */
async function namesOf(
  { unitOfWork }: RequestContext,
  matterId: string,
  { medication, medicationClass }: WantedFills,
): Promise<WrittenName[] | null> {
  if (medication === null && medicationClass === null) return null;
  const reader = new MedicationReader();
  const names = await writtenNamesOfMatter(unitOfWork, matterId);
  return names.filter((name) => {
    const read = reader.medicationOf(name);
    const isMedication = medication === null || read.mainIngredient === medication;
    const isClass =
      medicationClass === null ||
      (medicationClass === MedicationClass.UNCLASSIFIED
        ? read.class === medicationClass
        : isOfClass(read, medicationClass));
    return isMedication && isClass;
  });
}
