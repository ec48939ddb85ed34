import pg from 'pg';

/**
 * Runs the work on a connection of the tables' owner, or of whom the URL names: for operators' commands on what the
 * running product may only read or may not see. In no transaction.
 */
export async function withOwner<Result>(
  ownerUrl: string,
  work: (owner: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
