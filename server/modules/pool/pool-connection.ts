/** A connection of the pool's own role, as the driver's client is: the only reader of several firms' rows. */
export type PoolConnection = {
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
};
