import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Issue } from '../../kernel/vocabulary.js';
import { EngagementState } from '../../reading/engagement/index.js';
import { NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { DivergenceEntry, DivergencePoint, MatterDivergence } from './divergence-for.js';
import type { EngagementRow } from './engagement.queries.js';
import type { PositionPointRow } from './position-point.queries.js';
import { QuotedType } from './sourced.types.js';
import { TreaterType } from './treater.types.js';
import { Agreement, PositionPointKind, PositionSide } from './treating-vocabulary.js';
import { TreatingOpinionType } from './treating-opinion.types.js';

registerEnumType(Agreement, {
  name: 'Agreement',
  description:
    'How two stated positions stand to each other. NOT_COMPARABLE: one side leaves the question open, or is recorded without a stance.',
});
registerEnumType(EngagementState, {
  name: 'EngagementState',
  description:
    'How a report meets a treater’s opinion. ENGAGED: it gives reasons on it, or adopts it. DISMISSED: it rejects it without a reason. IGNORED: it lists or recounts it, or does not name the treater.',
});
registerEnumType(PositionSide, { name: 'PositionSide', description: 'Whose position a point is about.' });
registerEnumType(PositionPointKind, {
  name: 'PositionPointKind',
  description:
    'Whether a point supports or weakens the position it is about. Points are listed, not weighed.',
});

@ObjectType('Engagement', {
  implements: NodeType,
  description: 'How an examiner’s report meets a treater’s opinion on the same question.',
})
export class EngagementType extends QuotedType {
  @Field(() => EngagementState, { description: 'How.' })
  state!: EngagementState;

  @Field(() => Boolean, {
    description: 'Proposed by the machine and decided by nobody yet; in no figure until somebody does.',
  })
  isProposed!: boolean;

  @Field(() => String, { nullable: true, description: 'What the member noted.' })
  note!: string | null;

  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;

  static from(row: EngagementRow): EngagementType {
    return Object.assign(new EngagementType(), { ...row, id: toGlobalId('Engagement', row.id) });
  }
}

@ObjectType('PositionPoint', { description: 'What supports or weakens a position.' })
export class PositionPointType {
  /** Row id; not part of the API. */
  documentId!: string | null;

  @Field(() => ID, { description: 'Stays the same while the facts do.' })
  id!: string;

  @Field(() => PositionSide, { description: 'Whose position.' })
  side!: PositionSide;

  @Field(() => PositionPointKind, { description: 'Which way it tells.' })
  kind!: PositionPointKind;

  @Field(() => String, { description: 'The point, in a sentence.' })
  text!: string;

  @Field(() => Boolean, {
    description:
      'Follows from the firm’s record by a stated rule and cannot be edited; else a member noted it.',
  })
  isFromRecord!: boolean;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'The words it rests on.' })
  quote!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pass it back to remove it; null when it is from the record.',
  })
  version!: number | null;

  static from(row: string, { key, side, kind, text, cite, noted }: DivergencePoint): PositionPointType {
    const place = cite.kind === 'DOCUMENT' ? cite : { documentId: null, page: null, quote: null };
    return Object.assign(new PositionPointType(), {
      ...{ side, kind, text },
      id: noted === null ? `${row}.${side}.${key}` : toGlobalId('PositionPoint', noted.id),
      isFromRecord: noted === null,
      documentId: place.documentId,
      page: noted === null ? place.page : noted.page,
      quote: noted === null ? place.quote : noted.quote,
      version: noted?.version ?? null,
    });
  }

  static noted(row: PositionPointRow): PositionPointType {
    const { side, kind, text, page, quote, documentId, version } = row;
    const shown = { side, kind, text, page, quote, documentId, version, isFromRecord: false };
    return Object.assign(new PositionPointType(), { id: toGlobalId('PositionPoint', row.id), ...shown });
  }
}

@ObjectType('DivergenceRow', {
  description: 'An examiner’s position beside a treater’s, on one question of one examination.',
})
export class DivergenceRowType {
  /** Row ids; not part of the API. */
  examinationId!: string;
  examinerOpinionId!: string | null;

  @Field(() => ID, { description: 'Stays the same for the same question, examination and treater.' })
  id!: string;

  @Field(() => Issue, { description: 'The question.' })
  issue!: Issue;

  @Field(() => TreaterType, { description: 'The treater.' })
  treater!: TreaterType;

  @Field(() => TreatingOpinionType, {
    nullable: true,
    description:
      'The treater’s last opinion on or before the day of the report, else the first after; null when there is none.',
  })
  treatingOpinion!: TreatingOpinionType | null;

  @Field(() => Agreement, { description: 'How the two stand to each other.' })
  agreement!: Agreement;

  @Field(() => Boolean, { description: 'The treater’s opinion is later than the report.' })
  isStatedAfterReport!: boolean;

  @Field(() => String, { description: 'How the two were compared, in words.' })
  reason!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from the examiner’s date of maximum medical improvement to the treater’s: positive when the examiner’s is earlier. Null unless both give one.',
  })
  mmiGapDays!: number | null;

  @Field(() => Boolean, {
    description: 'The treater said "not yet": the gap is that on the day of saying so, and may be longer.',
  })
  isMmiGapAtLeast!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Whole person impairment: treater less examiner, percentage points. Null unless both give one.',
  })
  wpiDelta!: number | null;

  @Field(() => [String], {
    description:
      'Records that the report lists as reviewed; entries that do not say what was read are left out.',
  })
  examinerReliedOn!: readonly string[];

  @Field(() => EngagementType, { nullable: true, description: 'Null: neither proposed nor decided.' })
  engagement!: EngagementType | null;

  @Field(() => [PositionPointType], { description: 'For and against each position; not weighed.' })
  points!: PositionPointType[];

  static from(entry: DivergenceEntry, treater: TreaterType): DivergenceRowType {
    const { issue, examinationId, agreement, isStatedAfterReport, reason } = entry;
    const { mmiGapDays, isMmiGapAtLeast, wpiDelta, examinerReliedOn } = entry;
    const id = `${examinationId}.${entry.treaterId}.${issue}`;
    return Object.assign(new DivergenceRowType(), {
      ...{ id, issue, examinationId, agreement, isStatedAfterReport, reason },
      ...{ mmiGapDays, isMmiGapAtLeast, wpiDelta, examinerReliedOn, treater },
      examinerOpinionId: entry.examinerOpinion?.id ?? null,
      treatingOpinion:
        entry.treatingOpinion === null ? null : TreatingOpinionType.from(entry.treatingOpinion),
      engagement: entry.engagement === null ? null : EngagementType.from(entry.engagement),
      points: entry.points.map((point) => PositionPointType.from(id, point)),
    });
  }
}

@ObjectType('DivergenceCount', { description: 'How many rows stand so.' })
export class DivergenceCountType {
  @Field(() => Agreement, { description: 'How.' })
  agreement!: Agreement;

  @Field(() => Int, { description: 'Rows.' })
  n!: number;
}

@ObjectType('Divergence', {
  description:
    'Each examination’s opinions beside those of each treater of the matter, question by question.',
})
export class DivergenceType {
  /** Row ids; not part of the API. */
  examinationIds!: readonly string[];

  @Field(() => [DivergenceRowType], {
    description: 'By question, examination and treater; of each at least one side states something.',
  })
  rows!: DivergenceRowType[];

  @Field(() => [TreaterType], { description: 'Treaters of the matter with an opinion or a visit, by name.' })
  treaters!: TreaterType[];

  @Field(() => [DivergenceCountType], {
    description: 'Rows by how they stand; without those that have none.',
  })
  counts!: DivergenceCountType[];

  static from({ entries, treating, examinations }: MatterDivergence): DivergenceType {
    const treaters = new Map(treating.treaters.map((row) => [row.id, TreaterType.from(row)]));
    return Object.assign(new DivergenceType(), {
      examinationIds: examinations.map(({ id }) => id),
      treaters: [...treaters.values()],
      rows: entries.flatMap((entry) => {
        const treater = treaters.get(entry.treaterId);
        return treater === undefined ? [] : [DivergenceRowType.from(entry, treater)];
      }),
      counts: Object.values(Agreement)
        .map((agreement) => ({
          agreement,
          n: entries.filter((entry) => entry.agreement === agreement).length,
        }))
        .filter(({ n }) => n > 0),
    });
  }
}
