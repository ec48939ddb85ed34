import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { AuditEventEntity } from './audit-event.entity.js';

@ObjectType('AuditEvent', { implements: NodeType, description: 'One entry of the firm’s history.' })
export class AuditEventType extends NodeType {
  @Field(() => Date, { description: 'When it happened.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'What was done: a stable code. DENIED: it was tried and refused.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'What kind of thing it was done to.' })
  objectType!: string | null;

  @Field(() => ID, { nullable: true, description: 'To which one; it may be gone since.' })
  objectId!: string | null;

  /** Row id of the member who acted; null when none did. Resolved by `member`. */
  memberId!: string | null;

  static from(row: AuditEventEntity): AuditEventType {
    const { recordedAt, action, objectType, objectId, memberId } = row;
    return Object.assign(new AuditEventType(), {
      id: toGlobalId('AuditEvent', row.id),
      recordedAt,
      action,
      objectType,
      objectId: objectType === null || objectId === null ? null : toGlobalId(objectType, objectId),
      memberId,
    });
  }
}

/** A page of history. */
export const AuditEventConnection = connectionType(AuditEventType, 'AuditEvent');
