import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType, MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { InvitationEntity } from './invitation.entity.js';
import { Role, roleOf } from './roles.js';
import { ViewerType } from './viewer.types.js';

@ObjectType('Invitation', { implements: NodeType, description: 'An address invited into the firm.' })
export class InvitationType extends NodeType {
  @Field(() => String, { description: 'Who is invited.' })
  email!: string;

  @Field(() => Role, { description: 'The role that the person will have.' })
  role!: Role;

  @Field(() => Date, { description: 'When the link was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When the link stops working.' })
  expiresAt!: Date;

  /** Row id of the member who invited; null when the operator did. Resolved by `invitedBy`. */
  invitedById!: string | null;

  static from(row: InvitationEntity): InvitationType {
    const { email, createdAt, expiresAt } = row;
    return Object.assign(new InvitationType(), {
      id: toGlobalId('Invitation', row.id),
      email,
      role: roleOf(row.role) ?? Role.VIEWER,
      createdAt,
      expiresAt,
      invitedById: row.invitedBy,
    });
  }
}

/** A page of invitations. */
export const InvitationConnection = connectionType(InvitationType, 'Invitation');

@InputType({ description: 'Whom to invite.' })
export class MemberInviteInput {
  @Field(() => String, { description: 'Address of the person.' })
  email!: string;

  @Field(() => Role, { description: 'The role that the person will have.' })
  role!: Role;
}

@ObjectType({ description: 'A new invitation and its link.' })
export class MemberInvitePayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true, description: 'Null when nothing was changed.' })
  invitation?: InvitationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the link, beginning with a slash. Shown this once: it is stored nowhere.',
  })
  invitationUrlPath?: string | null;
}

@InputType({ description: 'An invitation to take back.' })
export class InvitationRevokeInput {
  @Field(() => ID, { description: 'The invitation.' })
  id!: string;
}

@ObjectType({ description: 'The invitation that was taken back.' })
export class InvitationRevokePayload extends MutationPayload {
  @Field(() => InvitationType, { nullable: true, description: 'Null when nothing was changed.' })
  invitation?: InvitationType | null;
}

@InputType({ description: 'What the invited person gives.' })
export class InvitationAcceptInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, { description: 'How the person is called; not used when they have an account.' })
  displayName!: string;

  @Field(() => String, { description: 'Of the account that the person has, or for the one to be made.' })
  password!: string;
}

@ObjectType({ description: 'The person, signed in.' })
export class InvitationAcceptPayload extends MutationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null when nothing was changed.' })
  viewer?: ViewerType | null;
}
