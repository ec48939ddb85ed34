import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ForumKind } from '../../kernel/vocabulary.js';
import {
  connectionType,
  DateScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { MatterStatus } from './matter.entity.js';
import { OrganisationKind } from './organisation.entity.js';

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What part an organisation plays in retaining an examiner. May grow.',
});
registerEnumType(MatterStatus, {
  name: 'MatterStatus',
  description: 'Whether the firm works on the matter.',
});

registerEnumType(ForumKind, {
  name: 'ForumKind',
  description: 'Under which rules a matter is heard.',
});

@ObjectType('Claimant', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'The person examined. Health data: null wherever the role lacks CLAIMANT_READ.',
})
export class ClaimantType extends NodeType {
  @Field(() => String, { description: 'Full name as recorded.' })
  fullName!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date; null when not known.' })
  bornOn!: string | null;

  static from(row: { id: string; fullName: string; bornOn: string | null }): ClaimantType {
    const { fullName, bornOn } = row;
    return Object.assign(new ClaimantType(), { id: toGlobalId('Claimant', row.id), fullName, bornOn });
  }
}

@ObjectType('Matter', { implements: NodeType, simpleResolvers: true, description: 'A case of the firm.' })
export class MatterType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  matterId!: string;
  claimantId!: string | null;

  @Field(() => String, { description: "The firm's own reference, unique in the firm." })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Court or board; null when not known.' })
  forum!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose law: US for federal, US-CA for a state; null when not known.',
  })
  jurisdiction!: string | null;

  @Field(() => ForumKind, {
    nullable: true,
    description: 'Under which rules it is heard; null when not known.',
  })
  forumKind!: ForumKind | null;

  @Field(() => String, { nullable: true, description: 'County, circuit or district; null when not known.' })
  venue!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of injury; null when not known.' })
  injuredOn!: string | null;

  @Field(() => MatterStatus, { description: 'Whether the firm works on it.' })
  status!: MatterStatus;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: {
    id: string;
    claimantId: string | null;
    reference: string;
    forum: string | null;
    jurisdiction: string | null;
    forumKind: ForumKind | null;
    venue: string | null;
    injuredOn: string | null;
    status: MatterStatus;
    version: number;
  }): MatterType {
    const { claimantId, reference, forum, jurisdiction, forumKind, venue, injuredOn, status, version } = row;
    const placed = { forum, jurisdiction, forumKind, venue };
    const shown = { matterId: row.id, claimantId, reference, ...placed, injuredOn, status, version };
    return Object.assign(new MatterType(), { id: toGlobalId('Matter', row.id), ...shown });
  }
}
export const MatterConnection = connectionType(MatterType, 'Matter');

@ObjectType('Organisation', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A carrier, law firm, attorney or vendor as this firm knows it.',
})
export class OrganisationType extends NodeType {
  /** Row id for the resolver of the aliases; not part of the API. */
  organisationId!: string;

  @Field(() => OrganisationKind, { description: 'What part it plays.' })
  kind!: OrganisationKind;

  @Field(() => String, { description: 'Name as shown.' })
  name!: string;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: { id: string; kind: OrganisationKind; name: string; version: number }): OrganisationType {
    const { kind, name, version } = row;
    return Object.assign(new OrganisationType(), {
      id: toGlobalId('Organisation', row.id),
      organisationId: row.id,
      kind,
      name,
      version,
    });
  }
}
export const OrganisationConnection = connectionType(OrganisationType, 'Organisation');

@InputType({ description: 'A new matter.' })
export class MatterCreateInput {
  @Field(() => String, { description: "The firm's own reference, unique in the firm." })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Full name of the person examined.' })
  claimantName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Their birth date.' })
  claimantBornOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Caption as filed; it names people and is shown by permission.',
  })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'Court or board.' })
  forum?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose law: US for federal, US-CA for a state.' })
  jurisdiction?: string | null;

  @Field(() => ForumKind, { nullable: true, description: 'Under which rules it is heard.' })
  forumKind?: ForumKind | null;

  @Field(() => String, { nullable: true, description: 'County, circuit or district.' })
  venue?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of injury.' })
  injuredOn?: string | null;
}

@InputType({ description: 'A change to a matter: an absent field stays as it is, null clears it.' })
export class MatterUpdateInput {
  @Field(() => ID, { description: 'The matter.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'New reference; null leaves it.' })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of the person examined; null: none.' })
  claimantName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Their birth date; read with claimantName only.' })
  claimantBornOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Caption as filed; null: none.' })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'Court or board.' })
  forum?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose law: US for federal, US-CA for a state.' })
  jurisdiction?: string | null;

  @Field(() => ForumKind, { nullable: true, description: 'Under which rules it is heard.' })
  forumKind?: ForumKind | null;

  @Field(() => String, { nullable: true, description: 'County, circuit or district.' })
  venue?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of injury.' })
  injuredOn?: string | null;

  @Field(() => MatterStatus, { nullable: true, description: 'New status; null leaves it.' })
  status?: MatterStatus | null;
}

@ObjectType({ description: 'The matter as it now stands.' })
export class MatterPayload extends MutationPayload {
  @Field(() => MatterType, { nullable: true, description: 'Null when there are userErrors.' })
  matter?: MatterType | null;
}

@InputType({ description: 'Another name for an organisation.' })
export class OrganisationRenameInput {
  @Field(() => ID, { description: 'The organisation.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'The new name; the former one stays as an alias.' })
  name!: string;
}

@ObjectType({ description: 'The organisation as it now stands.' })
export class OrganisationPayload extends MutationPayload {
  @Field(() => OrganisationType, { nullable: true, description: 'Null when there are userErrors.' })
  organisation?: OrganisationType | null;
}
