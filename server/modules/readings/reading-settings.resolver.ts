import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires, type RequestContext } from '../../platform/graphql/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { acceptanceBySubject } from './auto-accept.js';
import { cueTallies } from './cue-tally.js';
import { externalReaderOf } from './external-reader/external-reader.queries.js';
import { setExternalReader } from './external-reader/set-external-reader.js';
import { readerScores } from './reader-scores.js';
import {
  AutoAcceptRuleType,
  AutoAcceptSetInput,
  ExternalReaderSetInput,
  ExternalReaderType,
  ReaderScoreType,
  ReadingSettingsPayload,
  ReadingSettingsType,
} from './reading-settings.types.js';
import { setAutoAccept } from './set-auto-accept.js';

@Resolver(() => ReadingSettingsType)
export class ReadingSettingsResolver {
  @Requires(Permission.DOCUMENT_READ)
  @Query(() => ReadingSettingsType, {
    nullable: true,
    description: 'How the firm lets documents be read, and what came of it.',
  })
  readingSettings(@Ctx() context: RequestContext): Promise<ReadingSettingsType> {
    return settingsOf(context);
  }

  @Requires(Permission.READING_MANAGE)
  @Mutation(() => ReadingSettingsPayload, {
    nullable: true,
    description: 'Lets readings about a subject count by themselves from a confidence on, or no more.',
  })
  async autoAcceptSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => AutoAcceptSetInput) { subject, minimumConfidence }: AutoAcceptSetInput,
  ): Promise<ReadingSettingsPayload> {
    await setAutoAccept(context.unitOfWork, { subject, minimumConfidence: minimumConfidence ?? null });
    return Object.assign(new ReadingSettingsPayload(), { settings: await settingsOf(context) });
  }

  @Requires(Permission.READING_MANAGE)
  @Mutation(() => ReadingSettingsPayload, {
    nullable: true,
    description: 'Chooses the reader outside, and whether reports are sent to it.',
  })
  async externalReaderSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExternalReaderSetInput) { origin, model, key, isEnabled }: ExternalReaderSetInput,
  ): Promise<ReadingSettingsPayload> {
    await setExternalReader(context.unitOfWork, context.services, {
      ...{ origin, model, isEnabled },
      key: key ?? null,
    });
    return Object.assign(new ReadingSettingsPayload(), { settings: await settingsOf(context) });
  }
}

async function settingsOf({ unitOfWork, services }: RequestContext): Promise<ReadingSettingsType> {
  const externalReader = await externalReaderOf(unitOfWork);
  return Object.assign(new ReadingSettingsType(), {
    autoAccept: (await acceptanceBySubject(unitOfWork)).map((row) => AutoAcceptRuleType.from(row)),
    externalReader: externalReader === null ? null : ExternalReaderType.from(externalReader),
    allowedOrigins: services.readerOrigins,
    scores: (await readerScores(unitOfWork)).map((row) => ReaderScoreType.from(row)),
    cues: await cueTallies(unitOfWork),
  });
}

@Resolver(() => AutoAcceptRuleType)
export class AutoAcceptRuleResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who set it; null while it is off, and where the role may not read members.',
  })
  setBy(@Ctx() context: RequestContext, @Root() { setById }: AutoAcceptRuleType): Promise<MemberType | null> {
    return memberShown(context, setById);
  }
}

@Resolver(() => ExternalReaderType)
export class ExternalReaderResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who set it; null where the role may not read members.',
  })
  setBy(@Ctx() context: RequestContext, @Root() { setById }: ExternalReaderType): Promise<MemberType | null> {
    return memberShown(context, setById);
  }
}
