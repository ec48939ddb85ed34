import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of a firm's history. Ids and codes only; nothing can change or remove it. */
@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  /** Ordered by time, so that it serves as the place in the list. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** Null when no member acted: the operator, or a job. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null;

  @Column('text')
  action!: string;

  @Column('text', { name: 'object_type', nullable: true })
  objectType!: string | null;

  @Column('uuid', { name: 'object_id', nullable: true })
  objectId!: string | null;
}
