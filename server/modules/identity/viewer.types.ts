import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FirmSide } from '../../kernel/vocabulary.js';
import { MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { AccountType, MemberType } from './member.types.js';
import { Permission } from './permission.js';
import { roleTable } from './roles.js';
import type { FirmRow, ViewerRow } from './viewer.queries.js';

@ObjectType('Firm', {
  implements: NodeType,
  description: 'A law firm; its data is seen by its members only.',
})
export class FirmType extends NodeType {
  @Field(() => String, { description: 'Names the firm on the command line.' })
  slug!: string;

  @Field(() => String, { description: 'As the firm writes it.' })
  name!: string;

  @Field(() => FirmSide, { description: 'The side on which the firm practises.' })
  side!: FirmSide;

  @Field(() => Boolean, { description: 'Its data is invented.' })
  isDemonstration!: boolean;

  static from(row: FirmRow): FirmType {
    return Object.assign(new FirmType(), { ...row, id: toGlobalId('Firm', row.id) });
  }
}

@ObjectType('Viewer', { description: 'Who is signed in, and what they may do.' })
export class ViewerType {
  @Field(() => AccountType, { description: 'The person.' })
  account!: AccountType;

  @Field(() => MemberType, { description: 'The person in the present firm.' })
  member!: MemberType;

  @Field(() => FirmType, { description: 'The present firm.' })
  firm!: FirmType;

  @Field(() => [FirmType], { description: 'All firms of the person, by name; switchFirm changes over.' })
  firms!: readonly FirmType[];

  @Field(() => [Permission], { description: 'What the person may do in the present firm.' })
  permissions!: readonly Permission[];

  @Field(() => Date, { description: 'When the session ends if it is not used.' })
  sessionIdleExpiresAt!: Date;

  @Field(() => Date, { description: 'When the session ends however much it is used.' })
  sessionAbsoluteExpiresAt!: Date;

  static from(row: ViewerRow): ViewerType {
    const member = MemberType.from(row.member);
    return Object.assign(new ViewerType(), {
      account: member.account,
      member,
      firm: FirmType.from(row.firm),
      firms: row.firms.map((firm) => FirmType.from(firm)),
      permissions: roleTable[member.role].permissions,
      sessionIdleExpiresAt: row.idleExpiresAt,
      sessionAbsoluteExpiresAt: row.absoluteExpiresAt,
    });
  }
}

@InputType({ description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'Case does not matter.' })
  email!: string;

  @Field(() => String, { description: 'Case matters.' })
  password!: string;
}

@ObjectType({ description: 'The person, signed in; the session is in a cookie.' })
export class SignInPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null when nobody was signed in.' })
  viewer?: ViewerType | null;
}

@ObjectType({ description: 'This browser has no session any more.' })
export class SignOutPayload extends MutationPayload {}

@InputType({ description: 'A change of password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present one.' })
  currentPassword!: string;

  @Field(() => String, { description: '12 to 128 characters, and no well-known one.' })
  newPassword!: string;
}

@ObjectType({ description: 'The person, whose other sessions have ended.' })
export class ChangePasswordPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null when nothing was changed.' })
  viewer?: ViewerType | null;
}

@InputType({ description: 'Where to work on.' })
export class SwitchFirmInput {
  @Field(() => ID, { description: 'One of the viewer’s firms.' })
  firmId!: string;
}

@ObjectType({ description: 'The person in the other firm.' })
export class SwitchFirmPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null when nothing was changed.' })
  viewer?: ViewerType | null;
}
