import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/index.js';
import { subjectLabel } from './accept-subjects.js';
import type { AcceptanceRow } from './auto-accept.js';
import type { CueTally } from './cue-tally.js';
import type { ExternalReaderRow } from './external-reader/external-reader.queries.js';
import { precisionOf, recallOf, type ReaderScore, type ReadingShare } from './reader-scores.js';

@ObjectType('AutoAcceptRule', {
  simpleResolvers: true,
  description: 'Whether readings about a subject count without a person’s look.',
})
export class AutoAcceptRuleType {
  /** Row id for the resolver; not part of the API. */
  setById!: string | null;

  @Field(() => String, { description: 'A ReadingField, OPINION.<Issue>, or RECORD.' })
  subject!: string;

  @Field(() => String, { description: 'In words.' })
  label!: string;

  @Field(() => Float, { nullable: true, description: 'From which confidence, 0.5 to 1; null: off.' })
  minimumConfidence!: number | null;

  @Field(() => Int, { description: 'Readings about it on which people of the firm decided.' })
  decided!: number;

  @Field(() => Int, { description: 'Of those, accepted as they were read.' })
  acceptedUnchanged!: number;

  @Field(() => Date, { nullable: true, description: 'Since when; null while it is off.' })
  setAt!: Date | null;

  static from(row: AcceptanceRow): AutoAcceptRuleType {
    return Object.assign(new AutoAcceptRuleType(), { ...row, label: subjectLabel(row.subject) });
  }
}

@ObjectType('ExternalReader', {
  simpleResolvers: true,
  description: 'A reader outside that the firm chose. Nothing is sent while it is not enabled.',
})
export class ExternalReaderType {
  /** Row id for the resolver; not part of the API. */
  setById!: string | null;

  @Field(() => String, { description: 'To which address reports are sent.' })
  origin!: string;

  @Field(() => String, { description: 'Which model is asked.' })
  model!: string;

  @Field(() => Boolean, { description: 'Whether it is asked.' })
  isEnabled!: boolean;

  @Field(() => Boolean, { description: 'Whether a key is kept; the key itself is never shown.' })
  hasKey!: boolean;

  @Field(() => Date, { description: 'When it was set.' })
  setAt!: Date;

  static from({
    origin,
    model,
    isEnabled,
    sealedKey,
    setAt,
    setById,
  }: ExternalReaderRow): ExternalReaderType {
    const hasKey = sealedKey !== null;
    return Object.assign(new ExternalReaderType(), { origin, model, isEnabled, hasKey, setAt, setById });
  }
}

@ObjectType('ReadingShare', {
  simpleResolvers: true,
  description: 'A share of the firm’s own decisions. Below ten no share is stated, below five no limits.',
})
export class ReadingShareType {
  @Field(() => Int, { description: 'How many of them.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: 'Lower limit, 95 % (Wilson).' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit, 95 % (Wilson).' })
  upper!: number | null;

  @Field(() => Float, { nullable: true, description: '0 to 1.' })
  value!: number | null;
}

@ObjectType('ReaderScore', {
  simpleResolvers: true,
  description: 'What a reader proposed on a subject in confirmed reports, and what people made of it.',
})
export class ReaderScoreType {
  @Field(() => String, { description: 'Which reader.' })
  reader!: string;

  @Field(() => String, { description: 'A ReadingField, OPINION.<Issue>, RECORD, or CANDIDATE.' })
  subject!: string;

  @Field(() => String, { description: 'In words.' })
  label!: string;

  @Field(() => Int, { description: 'Proposals.' })
  proposed!: number;

  @Field(() => Int, { description: 'Accepted as they were.' })
  accepted!: number;

  @Field(() => Int, { description: 'Corrected.' })
  corrected!: number;

  @Field(() => Int, { description: 'Rejected.' })
  rejected!: number;

  @Field(() => Int, { description: 'Added by hand, or given their issue by a person.' })
  missed!: number;

  @Field(() => ReadingShareType, { description: 'Accepted as they were, of those decided on.' })
  precision!: ReadingShare;

  @Field(() => ReadingShareType, { description: 'Found, of all that the reports hold.' })
  recall!: ReadingShare;

  static from(row: ReaderScore): ReaderScoreType {
    return Object.assign(new ReaderScoreType(), {
      ...row,
      label: subjectLabel(row.subject),
      precision: precisionOf(row),
      recall: recallOf(row),
    });
  }
}

@ObjectType('CueTally', {
  simpleResolvers: true,
  description:
    'How often the firm’s people agreed with what a cue led to: all that is learnt from review. Cues named "confidence." count agreement with a reader’s own confidence.',
})
export class CueTallyType {
  @Field(() => String, { description: 'The cue, by its stable name.' })
  cue!: string;

  @Field(() => String, { description: 'What it was about.' })
  subject!: string;

  @Field(() => Int, { description: 'Accepted as they were.' })
  accepted!: number;

  @Field(() => Int, { description: 'Corrected.' })
  corrected!: number;

  @Field(() => Int, { description: 'Rejected.' })
  rejected!: number;
}

@ObjectType('ReadingSettings', { description: 'How the firm lets documents be read, and what came of it.' })
export class ReadingSettingsType {
  @Field(() => [AutoAcceptRuleType], { description: 'Every subject, on or off.' })
  autoAccept!: AutoAcceptRuleType[];

  @Field(() => ExternalReaderType, { nullable: true, description: 'Null when none was chosen.' })
  externalReader!: ExternalReaderType | null;

  @Field(() => [String], { description: 'Addresses that the operator of the server allows for one.' })
  allowedOrigins!: readonly string[];

  @Field(() => [ReaderScoreType], { description: 'By reader and subject, from the firm’s confirmations.' })
  scores!: ReaderScoreType[];

  @Field(() => [CueTallyType], { description: 'At most 500, those with most decisions first.' })
  cues!: CueTally[];
}

@InputType({ description: 'From which confidence readings about a subject count by themselves.' })
export class AutoAcceptSetInput {
  @Field(() => String, { description: 'As listed in ReadingSettings.autoAccept.' })
  subject!: string;

  @Field(() => Float, { nullable: true, description: '0.5 to 1; null: off.' })
  minimumConfidence?: number | null;
}

@InputType({ description: 'The reader outside.' })
export class ExternalReaderSetInput {
  @Field(() => String, { description: 'One of ReadingSettings.allowedOrigins.' })
  origin!: string;

  @Field(() => String, { description: 'Which model is asked.' })
  model!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Kept sealed and never shown. Null: the present one stays, for the same address only.',
  })
  key?: string | null;

  @Field(() => Boolean, { description: 'Whether reports are sent to it.' })
  isEnabled!: boolean;
}

@ObjectType({ description: 'The settings as they now stand.' })
export class ReadingSettingsPayload extends MutationPayload {
  @Field(() => ReadingSettingsType, { nullable: true, description: 'Null when there are userErrors.' })
  settings?: ReadingSettingsType | null;
}
