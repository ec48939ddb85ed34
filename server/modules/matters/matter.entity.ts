import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ForumKind } from '../../kernel/vocabulary.js';

/** Whether the firm still works on the matter. */
export const MatterStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type MatterStatus = (typeof MatterStatus)[keyof typeof MatterStatus];

/** A case of the firm. */
@Entity('matter')
export class Matter {
  @PrimaryColumn('uuid', { name: 'firm_id' })
  firmId!: string;

  @PrimaryColumn('uuid', { default: () => 'app.new_id()' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('text', { name: 'reference_key' })
  referenceKey!: string;

  @Column('uuid', { name: 'claimant_id', nullable: true })
  claimantId!: string | null;

  @Column('text', { nullable: true })
  forum!: string | null;

  @Column('text', { nullable: true })
  jurisdiction!: string | null;

  @Column('text', { name: 'forum_kind', nullable: true })
  forumKind!: ForumKind | null;

  @Column('text', { nullable: true })
  venue!: string | null;

  @Column('date', { name: 'injured_on', nullable: true })
  injuredOn!: string | null;

  @Column('text', { default: 'OPEN' })
  status!: MatterStatus;

  @Column('integer', { default: 1 })
  version!: number;
}
