/** A connection of the tables' owner, as the driver's client is: the one way to write the shared directory. */
export type OwnerConnection = {
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
};
