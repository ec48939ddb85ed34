import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FirmSide, Issue } from '../../kernel/vocabulary.js';
import {
  connectionType,
  DateScalar,
  DateTimeScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { ServiceMethod } from '../../rules/rule-vocabulary.js';
import { DeadlineType, RuleType } from '../legal-rules/index.js';
import { MatterType } from '../matters/index.js';
import { PanelKind, PanelOutcome, StrikeTiming } from './panel-vocabulary.js';
import type { PanelNameRow, PanelRow, PanelStrikeRow } from './panel.queries.js';
import { ClockRefusal } from './strike-clock.js';

registerEnumType(PanelKind, {
  name: 'PanelKind',
  description:
    'How a panel comes about. QME_PANEL: three names assigned under the California Labor Code. May grow.',
});
registerEnumType(PanelOutcome, { name: 'PanelOutcome', description: 'How a panel ended. May grow.' });
registerEnumType(StrikeTiming, {
  name: 'StrikeTiming',
  description: 'Whether a strike was in time. AFTER_CAREFUL_DAY: up to the last day by the rules on file.',
});
registerEnumType(ClockRefusal, {
  name: 'StrikeClockRefusal',
  description: 'Why no last day to strike is counted.',
});

@ObjectType('PanelName', {
  simpleResolvers: true,
  description: 'A name on a panel, with what was recorded of it.',
})
export class PanelNameType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  panelId!: string;
  subjectId!: string | null;
  documentId!: string | null;

  @Field(() => ID, { description: 'Of the name on this panel.' })
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number;

  @Field(() => String, { description: 'As the letter writes it.' })
  writtenName!: string;

  @Field(() => String, { nullable: true, description: 'City of the office; null when not recorded.' })
  officeCity!: string | null;

  @Field(() => Int, { nullable: true, description: 'Miles to travel; null when not recorded.' })
  distanceMiles!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Earliest day offered; null when not recorded.' })
  availableOn!: string | null;

  @Field(() => Boolean, { description: 'The panel ended with this one examining.' })
  examined!: boolean;

  @Field(() => String, { nullable: true, description: "The firm's note; null when none. Work product." })
  note!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the source document, from 1.' })
  page!: number | null;

  static from(row: PanelNameRow): PanelNameType {
    return Object.assign(new PanelNameType(), { ...row, id: toGlobalId('PanelName', row.id) });
  }
}

@ObjectType('PanelStrike', { simpleResolvers: true, description: 'A strike on record.' })
export class PanelStrikeType {
  /** Row id for the resolver of the member; not part of the API. */
  recordedById!: string | null;

  @Field(() => ID, { description: 'Of the strike.' })
  id!: string;

  @Field(() => ID, { description: 'The name that was struck.' })
  nameId!: string;

  @Field(() => FirmSide, { description: 'Who struck.' })
  side!: FirmSide;

  @Field(() => DateScalar, { nullable: true, description: 'When; null when not recorded.' })
  struckOn!: string | null;

  @Field(() => StrikeTiming, { description: 'Whether in time, by the rules on file.' })
  timing!: StrikeTiming;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  recordedAt!: Date;

  static from(row: PanelStrikeRow, timing: StrikeTiming): PanelStrikeType {
    const { side, struckOn, recordedAt, recordedBy } = row;
    return Object.assign(new PanelStrikeType(), {
      ...{ side, struckOn, recordedAt, timing },
      id: toGlobalId('PanelStrike', row.id),
      nameId: toGlobalId('PanelName', row.nameId),
      recordedById: recordedBy,
    });
  }
}

@ObjectType('StrikeClock', { simpleResolvers: true, description: 'Until when a strike is in time.' })
export class StrikeClockType {
  @Field(() => DeadlineType, {
    nullable: true,
    description: 'The last day with its count; go by conservativeDate. Null: see refusal.',
  })
  deadline!: DeadlineType | null;

  @Field(() => ClockRefusal, { nullable: true, description: 'Why no last day is counted; null when one is.' })
  refusal!: ClockRefusal | null;

  @Field(() => [RuleType], { description: 'What else the rules on file say of strikes of such a panel.' })
  rules!: readonly RuleType[];
}

@ObjectType('Panel', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Names from which each side may strike, what was struck, and how it ended. Work product.',
})
export class PanelType extends NodeType {
  /** The row, for the resolvers of what stands beside; not part of the API. */
  row!: PanelRow;

  @Field(() => PanelKind, { description: 'How it comes about.' })
  kind!: PanelKind;

  @Field(() => String, { nullable: true, description: "The panel's own number; null when not recorded." })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Specialty asked for; null when not recorded.' })
  specialty!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was assigned; null when not recorded.' })
  assignedOn!: string | null;

  @Field(() => ServiceMethod, { nullable: true, description: 'How it was served; null when not recorded.' })
  service!: ServiceMethod | null;

  @Field(() => FirmSide, { nullable: true, description: 'The side this firm is on; null when not recorded.' })
  ourSide!: FirmSide | null;

  @Field(() => [Issue], { description: 'Issues that matter here, the first one most.' })
  issues!: readonly Issue[];

  @Field(() => Int, { nullable: true, description: 'Page of the source document, from 1.' })
  page!: number | null;

  @Field(() => PanelOutcome, { nullable: true, description: 'How it ended; null while it has not.' })
  outcome!: PanelOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it ended; null when not recorded.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: "The firm's note on how it ended; null when none." })
  outcomeNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  createdAt!: Date;

  @Field(() => Int, {
    description: 'Of the panel with its names, strikes and outcome; pass it back with a change.',
  })
  version!: number;

  static from(row: PanelRow): PanelType {
    const { kind, number, specialty, assignedOn, service, ourSide, issues, page } = row;
    const { outcome, endedOn, outcomeNote, createdAt, version } = row;
    return Object.assign(new PanelType(), {
      ...{ row, kind, number, specialty, assignedOn, service, ourSide, issues, page },
      ...{ outcome, endedOn, outcomeNote, createdAt, version },
      id: toGlobalId('Panel', row.id),
    });
  }
}
export const PanelConnection = connectionType(PanelType, 'Panel');

@ObjectType({ description: 'The panel as it now stands.' })
export class PanelPayload extends MutationPayload {
  @Field(() => PanelType, { nullable: true, description: 'Null when there are userErrors.' })
  panel?: PanelType | null;

  @Field(() => MatterType, { nullable: true, description: 'Its matter; null when it has none.' })
  matter?: MatterType | null;
}

@ObjectType({ description: 'The panel is gone.' })
export class PanelDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are userErrors.' })
  deletedId?: string | null;

  @Field(() => MatterType, { nullable: true, description: 'Whose it was; null when it had no matter.' })
  matter?: MatterType | null;
}
