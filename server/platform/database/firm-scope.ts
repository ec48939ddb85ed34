import {
  In,
  type EntityManager,
  type EntityTarget,
  type FindManyOptions,
  type FindOptionsWhere,
} from 'typeorm';
import type { FirmId } from '../../kernel/ids.js';

/** A row that belongs to one firm. */
export type FirmOwned = { firmId: string; id: string };

/**
 * The only repository handed out: the firm is part of every read. Rows of another firm are simply not
 * there, so callers see null or a shorter list and never "forbidden".
 */
export class FirmScope {
  constructor(
    readonly firmId: FirmId,
    private readonly manager: EntityManager,
  ) {}

  /** Null when missing or another firm's. */
  byId<Row extends FirmOwned>(entity: EntityTarget<Row>, id: string): Promise<Row | null> {
    const where = { firmId: this.firmId, id } as FirmOwned as FindOptionsWhere<Row>;
    return this.manager.getRepository(entity).findOneBy(where);
  }

  /** In no particular order and without the missing ones: align with `alignToKeys`. */
  byIds<Row extends FirmOwned>(entity: EntityTarget<Row>, ids: readonly string[]): Promise<Row[]> {
    const where = { firmId: this.firmId, id: In(ids) } as unknown as FindOptionsWhere<Row>;
    return this.manager.getRepository(entity).findBy(where);
  }

  /** All rows of this firm that match. */
  findBy<Row extends FirmOwned>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    options: Omit<FindManyOptions<Row>, 'where'> = {},
  ): Promise<Row[]> {
    const scoped = { ...where, firmId: this.firmId } as FindOptionsWhere<Row>;
    return this.manager.getRepository(entity).find({ ...options, where: scoped });
  }

  /** Writes an entity of this firm. @throws TypeError when it carries another firm's id (a bug). */
  async save<Row extends FirmOwned>(entity: EntityTarget<Row>, row: Row): Promise<Row> {
    if (row.firmId !== this.firmId) throw new TypeError('The row carries another firm.');
    return this.manager.getRepository(entity).save(row);
  }
}
