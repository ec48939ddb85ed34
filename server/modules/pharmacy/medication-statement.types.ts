import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import type { StatementRow } from './medication-statement.queries.js';
import { StatementAssertion, StatementKind } from './pharmacy-vocabulary.js';

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'Where somebody said something of taking a medication. May grow.',
});
registerEnumType(StatementAssertion, {
  name: 'StatementAssertion',
  description: 'What was said of a medication. REASON: only why it was taken.',
});

@ObjectType('MedicationStatement', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'What somebody said of taking a medication. Health data.',
})
export class MedicationStatementType extends NodeType {
  /** Row id for the resolver of the document; not part of the API. */
  documentId!: string | null;

  @Field(() => StatementKind, { description: 'Where it was said.' })
  kind!: StatementKind;

  @Field(() => DateScalar, { description: 'The day on which it was said.' })
  statedOn!: string;

  @Field(() => String, { description: 'As the statement names it.' })
  medication!: string;

  @Field(() => StatementAssertion, { description: 'What was said.' })
  assertion!: StatementAssertion;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when; null where the statement does not say.',
  })
  from!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when; null where the statement does not say.',
  })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The words.' })
  quote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the words.' })
  page!: number | null;

  @Field(() => Int, { nullable: true, description: 'Line of a transcript.' })
  line!: number | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from({ id, matterId: _matter, ...shown }: StatementRow): MedicationStatementType {
    return Object.assign(new MedicationStatementType(), shown, { id: toGlobalId('MedicationStatement', id) });
  }
}

@ObjectType({ description: 'Where the fills and a statement do not agree. None of the two is called wrong.' })
export class MedicationDiscrepancy {
  @Field(() => MedicationStatementType, { description: 'The statement.' })
  statement!: MedicationStatementType;

  @Field(() => String, { description: 'Stable code. May grow.' })
  code!: string;

  @Field(() => String, { description: 'The discrepancy in a sentence.' })
  sentence!: string;

  @Field(() => [ID], { description: 'The fills that show it; none when it is that there are none.' })
  fillIds!: string[];
}

@ObjectType({ description: 'The statement after the change.' })
export class MedicationStatementPayload extends MutationPayload {
  @Field(() => MedicationStatementType, {
    nullable: true,
    description: 'Null when there are userErrors, and after it was removed.',
  })
  statement?: MedicationStatementType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter that it is in.' })
  matter?: MatterType | null;
}

@InputType({ description: 'What was said, where and when.' })
class StatementFieldsInput {
  @Field(() => StatementKind, { description: 'Where it was said.' })
  kind!: StatementKind;

  @Field(() => DateScalar, { description: 'The day on which it was said.' })
  statedOn!: string;

  @Field(() => String, { description: 'As the statement names it.' })
  medication!: string;

  @Field(() => StatementAssertion, { description: 'What was said.' })
  assertion!: StatementAssertion;

  @Field(() => DateScalar, { nullable: true, description: 'Since when, as said.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when, as said.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given; needed for REASON.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The words.' })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the words, from 1.' })
  page?: number | null;

  @Field(() => Int, { nullable: true, description: 'Line of a transcript, from 1.' })
  line?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document that they are from.' })
  documentId?: string | null;
}

@InputType({ description: 'A new statement on a medication.' })
export class MedicationStatementAddInput extends StatementFieldsInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;
}

@InputType({ description: 'A statement written anew: what is left out is cleared.' })
export class MedicationStatementUpdateInput extends StatementFieldsInput {
  @Field(() => ID, { description: 'The statement.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A statement to remove.' })
export class MedicationStatementRemoveInput {
  @Field(() => ID, { description: 'The statement.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
