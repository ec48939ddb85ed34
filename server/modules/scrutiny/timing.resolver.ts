import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { optionalId } from '../records/index.js';
import { quotedPassage } from '../treating/index.js';
import { examinationTimingLoader } from './scrutiny.loader.js';
import { setObservedTime } from './set-observed-time.js';
import {
  ExaminationTimingType,
  ObservedTimeSetInput,
  ObservedTimeType,
  SameDayLoadType,
  ScrutinyPayload,
} from './timing.types.js';

@Resolver(() => ExaminationType)
export class ExaminationTimingResolver {
  @FieldResolver(() => ExaminationTimingType, {
    nullable: true,
    description: 'How long it took, by source, against a minimum and the other examinations of the day.',
  })
  async timing(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<ExaminationTimingType | null> {
    const timing = await context.loader(examinationTimingLoader).load(row.id);
    return timing === null ? null : ExaminationTimingType.from(timing, context.may(Permission.CLAIMANT_READ));
  }
}

@Resolver(() => ObservedTimeType)
export class ObservedTimeResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'What says so; null when not on file.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: ObservedTimeType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => SameDayLoadType)
export class SameDayLoadResolver {
  @FieldResolver(() => [ExaminationType], { description: 'The other examinations, at most fifty.' })
  async examinations(
    @Ctx() context: RequestContext,
    @Root() { examinationIds }: SameDayLoadType,
  ): Promise<ExaminationType[]> {
    const examinations = await Promise.all(examinationIds.map((id) => examinationById(context, id)));
    return examinations.flatMap((examination) => examination ?? []);
  }
}

@Resolver()
export class TimingWorkResolver {
  @Requires(Permission.EXAMINATION_WRITE)
  @Mutation(() => ScrutinyPayload, {
    description: 'Records what one source says of the face-to-face time, in its words.',
  })
  async observedTimeSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => ObservedTimeSetInput) input: ObservedTimeSetInput,
  ): Promise<ScrutinyPayload> {
    const { unitOfWork, services } = context;
    const examinationId = fromGlobalId('Examination', input.examinationId);
    const documentId = optionalId('Document', input.documentId);
    const { version, source, page, quote } = input;
    const passage = await quotedPassage(unitOfWork, services.storage, { documentId, page, quote });
    const asWritten = input.asWritten?.trim() ?? '';
    await setObservedTime(
      unitOfWork,
      {
        ...{ examinationId, version, source },
        asWritten: asWritten === '' ? null : asWritten,
        startedAt: input.startedAt ?? null,
        endedAt: input.endedAt ?? null,
      },
      passage,
    );
    const examination = await examinationById(context, examinationId);
    return Object.assign(new ScrutinyPayload(), { examination });
  }
}
