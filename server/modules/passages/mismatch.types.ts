import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { MismatchKind } from '../../reading/passages/index.js';
import type { MismatchRow } from './mismatch.queries.js';

registerEnumType(MismatchKind, {
  name: 'MismatchKind',
  description: 'What two places of a report say differently. May grow.',
});

@ObjectType('CopyMismatch', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Two places of one report that say different things, as happens when text of another case is used again. There may be other reasons: read both.',
})
export class CopyMismatchType extends NodeType {
  @Field(() => MismatchKind, { description: 'What differs.' })
  kind!: MismatchKind;

  @Field(() => String, { description: 'What each place says, in words.' })
  message!: string;

  @Field(() => Int, { description: 'Page of the place that stands alone.' })
  page!: number;

  @Field(() => String, { description: 'Its words.' })
  quote!: string;

  @Field(() => Int, { description: 'Page of a place that says what the rest of the report says.' })
  otherPage!: number;

  @Field(() => String, { description: 'Its words.' })
  otherQuote!: string;

  @Field(() => Float, { description: '0 to 1: how few other explanations the rule leaves; set by hand.' })
  confidence!: number;

  @Field(() => Boolean, { description: 'A member looked and sees no contradiction.' })
  isDismissed!: boolean;

  static from(row: MismatchRow): CopyMismatchType {
    const { kind, page, quote, otherPage, otherQuote, confidence, isDismissed } = row;
    return Object.assign(new CopyMismatchType(), {
      ...{ kind, page, quote, otherPage, otherQuote, confidence, isDismissed },
      id: toGlobalId('CopyMismatch', row.id),
      message: messageOf(row),
    });
  }
}

function messageOf({ kind, says, otherSays }: MismatchRow): string {
  if (kind === MismatchKind.BODY_PART) {
    return `Diagnoses a condition of the ${says}; complaints, history, examination and records do not name it.`;
  }
  return `Says “${says}” in one place and “${otherSays}” in another.`;
}

@InputType({ description: 'Which contradiction is none.' })
export class CopyMismatchDismissInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@ObjectType({ description: 'The contradiction after the change.' })
export class CopyMismatchPayload extends MutationPayload {
  @Field(() => CopyMismatchType, { nullable: true, description: 'Null when there are errors.' })
  copyMismatch?: CopyMismatchType | null;
}
