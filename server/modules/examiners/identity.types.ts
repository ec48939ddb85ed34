import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { AppearanceRow } from './appearance.queries.js';
import { ExaminerType } from './examiner.types.js';
import type { IdentityReviewRow } from './identity-review.queries.js';
import { LinkMethod } from './link-method.js';

registerEnumType(LinkMethod, {
  name: 'LinkMethod',
  description:
    'How a name came to stand for an examiner. PROVISIONAL: no directory entry matched. PERSON: a member decided.',
});

@ObjectType('ExaminerAppearance', {
  implements: NodeType,
  description: "One way in which an examiner is named in this firm's files.",
})
export class ExaminerAppearanceType extends NodeType {
  /** Row ids, for field resolvers. */
  rowId!: string;
  subjectId!: string;
  decidedById!: string | null;

  @Field(() => String, { description: 'As the file has it.' })
  nameAsWritten!: string;

  @Field(() => String, { nullable: true, description: 'NPI beside the name.' })
  npi!: string | null;

  @Field(() => String, { nullable: true, description: 'State of the licence beside the name.' })
  licenceState!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the licence beside the name.' })
  licenceNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Specialty beside the name.' })
  specialtyAsWritten!: string | null;

  @Field(() => LinkMethod, { description: 'How the name came to stand for its examiner.' })
  method!: LinkMethod;

  @Field(() => Date, { description: 'Since when it stands for its examiner.' })
  decidedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      'The latest decision about this name, for identityDecisionReverse; null when nobody decided.',
  })
  decisionGroupId!: string | null;

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;

  static from(row: AppearanceRow): ExaminerAppearanceType {
    const { id, isProvisional: _isProvisional, decisionGroupId, ...shared } = row;
    return Object.assign(new ExaminerAppearanceType(), shared, {
      id: toGlobalId('ExaminerAppearance', id),
      rowId: id,
      decisionGroupId: decisionGroupId === null ? null : toGlobalId('IdentityDecision', decisionGroupId),
    });
  }
}

export const ExaminerAppearanceConnection = connectionType(ExaminerAppearanceType, 'ExaminerAppearance');

@ObjectType({ description: 'A directory examiner whom the name may mean.' })
export class IdentityCandidate {
  @Field(() => ExaminerType, { description: 'The examiner.' })
  examiner!: ExaminerType;

  @Field(() => String, { description: 'What speaks for or against, in a sentence.' })
  reason!: string;

  @Field(() => Float, { description: 'Closeness of the names, 0 to 1; orders the list and decides nothing.' })
  similarity!: number;
}

@ObjectType('IdentityReview', {
  implements: NodeType,
  description: 'A name that may mean an examiner of the directory: a person is asked.',
})
export class IdentityReviewType extends NodeType {
  /** Row ids, for field resolvers. */
  rowId!: string;
  appearanceId!: string;

  @Field(() => String, { description: 'Why it was not decided by itself.' })
  reason!: string;

  @Field(() => Date, { description: 'When the question came up.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Send it back with the answer.' })
  version!: number;

  static from({ id, appearanceId, reason, createdAt, version }: IdentityReviewRow): IdentityReviewType {
    return Object.assign(new IdentityReviewType(), {
      id: toGlobalId('IdentityReview', id),
      rowId: id,
      appearanceId,
      reason,
      createdAt,
      version,
    });
  }
}

export const IdentityReviewConnection = connectionType(IdentityReviewType, 'IdentityReview');

@InputType({ description: 'The name of a review stands for this examiner.' })
export class IdentityReviewLinkInput {
  @Field(() => ID, { description: 'The review.' })
  id!: string;

  @Field(() => ID, { description: 'A candidate, or any other examiner.' })
  examinerId!: string;

  @Field(() => Int, { description: 'The version that you read.' })
  version!: number;
}

@InputType({ description: 'The name of a review stands for none of the candidates.' })
export class IdentityReviewKeepApartInput {
  @Field(() => ID, { description: 'The review.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you read.' })
  version!: number;
}

@InputType({ description: 'A provisional examiner who is another examiner.' })
export class ExaminerMergeInput {
  @Field(() => ID, { description: 'The provisional one, whose names move.' })
  fromId!: string;

  @Field(() => ID, { description: 'The examiner for whom they stand from now on.' })
  intoId!: string;
}

@InputType({ description: 'Names that are not the examiner for whom they stand.' })
export class ExaminerSplitInput {
  @Field(() => [ID], { description: 'The appearances, at most 250.' })
  appearanceIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Where they go; null or absent: a new provisional examiner.',
  })
  intoExaminerId?: string | null;
}

@InputType({ description: 'A decision to take back.' })
export class IdentityDecisionReverseInput {
  @Field(() => ID, { description: 'From the payload of the decision, or from an appearance.' })
  groupId!: string;
}

@ObjectType({ description: 'The review after the answer.' })
export class IdentityReviewPayload extends MutationPayload {
  @Field(() => IdentityReviewType, { nullable: true, description: 'Null when nothing was changed.' })
  identityReview?: IdentityReviewType | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For taking a link back; null when the name was kept apart.',
  })
  groupId?: string | null;
}

@ObjectType({ description: 'The examiner after the decision.' })
export class ExaminerIdentityPayload extends MutationPayload {
  @Field(() => ExaminerType, {
    nullable: true,
    description: 'For whom the names stand now; null when nothing was changed.',
  })
  examiner?: ExaminerType | null;

  @Field(() => ID, { nullable: true, description: 'For taking the decision back.' })
  groupId?: string | null;
}
