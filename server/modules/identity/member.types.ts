import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { MemberRow } from './member.queries.js';
import { Permission } from './permission.js';
import { Role, roleOf, roleTable } from './roles.js';

registerEnumType(Role, { name: 'Role', description: 'What a member may do in a firm; see permissionTable.' });
registerEnumType(Permission, { name: 'Permission', description: 'One right that a role holds or not.' });

@ObjectType('Account', { description: 'A person who can sign in; may belong to several firms.' })
export class AccountType {
  @Field(() => ID, { description: 'Opaque, stable.' })
  id!: string;

  @Field(() => String, { description: 'Signs in with this.' })
  email!: string;

  @Field(() => String, { description: 'As the person wrote it.' })
  displayName!: string;
}

@ObjectType('Member', { implements: NodeType, description: 'A person in a firm, in a role.' })
export class MemberType extends NodeType {
  @Field(() => AccountType, { description: 'The person.' })
  account!: AccountType;

  @Field(() => Role, { description: 'What the member may do.' })
  role!: Role;

  @Field(() => Date, { nullable: true, description: 'Since when shut out; null for an active member.' })
  disabledAt!: Date | null;

  @Field(() => Date, { description: 'When the person joined.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version!: number;

  static from(row: MemberRow): MemberType {
    const { email, displayName, disabledAt, createdAt, version } = row;
    return Object.assign(new MemberType(), {
      id: toGlobalId('Member', row.id),
      account: Object.assign(new AccountType(), {
        id: toGlobalId('Account', row.accountId),
        email,
        displayName,
      }),
      // The table admits no other role; were there one, it would show as the one with fewest rights.
      role: roleOf(row.role) ?? Role.VIEWER,
      disabledAt,
      createdAt,
      version,
    });
  }
}

/** A page of members. */
export const MemberConnection = connectionType(MemberType, 'Member');

@ObjectType({ description: 'One line of the table of rights.' })
export class RolePermissions {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => String, { description: 'What the role is for, in a sentence.' })
  purpose!: string;

  @Field(() => [Permission], { description: 'All that the role may do.' })
  permissions!: readonly Permission[];

  /** The whole table, from most rights to fewest. */
  static table(): RolePermissions[] {
    return Object.values(Role).map((role) =>
      Object.assign(new RolePermissions(), { role, ...roleTable[role] }),
    );
  }
}

@InputType({ description: 'A member, and the role to give.' })
export class MemberChangeRoleInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => Role, { description: 'The new role.' })
  role!: Role;

  @Field(() => Int, { description: 'The version that you read.' })
  version!: number;
}

@InputType({ description: 'A member to shut out.' })
export class MemberDisableInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you read.' })
  version!: number;
}

@InputType({ description: 'A disabled member to let in again.' })
export class MemberEnableInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you read.' })
  version!: number;
}

@ObjectType({ description: 'The member after the change.' })
export class MemberChangeRolePayload extends MutationPayload {
  @Field(() => MemberType, { nullable: true, description: 'Null when nothing was changed.' })
  member?: MemberType | null;
}

@ObjectType({ description: 'The member after the change.' })
export class MemberDisablePayload extends MutationPayload {
  @Field(() => MemberType, { nullable: true, description: 'Null when nothing was changed.' })
  member?: MemberType | null;
}

@ObjectType({ description: 'The member after the change.' })
export class MemberEnablePayload extends MutationPayload {
  @Field(() => MemberType, { nullable: true, description: 'Null when nothing was changed.' })
  member?: MemberType | null;
}
