import type { OwnerConnection } from './owner-connection.js';
import type { DirectoryProblem } from './directory-file.errors.js';
import { readDirectoryFile } from './directory-reader.js';
import { NO_FIELDS, type DirectoryFields, type DirectoryRecord } from './directory-record.js';
import { createDirectoryStaging, mergeDirectory } from './merge-directory.js';

/** What loading a directory file did. Counts are of examiners, but for `records`. */
export type DirectoryImport = Readonly<{
  /** Records of persons in the file, those left out included. */
  records: number;
  added: number;
  updated: number;
  unchanged: number;
  /** Records of which nothing was loaded. */
  leftOut: number;
  /** In file order, at most 1,000. */
  problems: readonly DirectoryProblem[];
  problemCount: number;
}>;

const BATCH = 1_000;
const MOST_PROBLEMS = 1_000;

/**
 * Loads a directory file into the shared directory, whole or not at all. Loading the same file again changes
 * nothing; what a later file leaves out stays. Only the owner of the tables may do this: the running product
 * reads the directory.
 *
 * @param owner a connection of the owner's, in no transaction.
 * @throws DirectoryFileError when the file as a whole can not be used; the directory is then as before.
 */
export async function importDirectory(
  owner: OwnerConnection,
  source: AsyncIterable<Uint8Array>,
  options: { isDemonstration?: boolean } = {},
): Promise<DirectoryImport> {
  await owner.query('begin');
  try {
    // Two loads at once would each add the same examiner.
    await owner.query("select pg_advisory_xact_lock(hashtextextended('trackrecord:directory', 0))");
    const result = await load(owner, source, options.isDemonstration ?? false);
    // Who is comparable with whom follows from specialties and licences: firms look again.
    if (result.added + result.updated > 0) await owner.query('insert into directory_load default values');
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function load(
  owner: OwnerConnection,
  source: AsyncIterable<Uint8Array>,
  isDemonstration: boolean,
): Promise<DirectoryImport> {
  await createDirectoryStaging(owner);
  const read = await stage(owner, source);
  const merged = await mergeDirectory(owner, { isDemonstration, fields: read.fields });
  const problems = [...read.problems, ...merged.problems].sort((a, b) => a.recordNumber - b.recordNumber);
  return {
    records: read.records,
    added: merged.added,
    updated: merged.updated,
    unchanged: merged.unchanged,
    leftOut: read.leftOut + merged.problems.filter((problem) => problem.outcome === 'ROW_LEFT_OUT').length,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: read.problemCount + merged.problems.length,
  };
}

type Staged = {
  records: number;
  leftOut: number;
  problems: DirectoryProblem[];
  problemCount: number;
  fields: DirectoryFields;
};

/** Copies what was read into the staging table, a batch at a time, and keeps no more of the file in memory. */
async function stage(owner: OwnerConnection, source: AsyncIterable<Uint8Array>): Promise<Staged> {
  const staged: Staged = { records: 0, leftOut: 0, problems: [], problemCount: 0, fields: NO_FIELDS };
  let batch: DirectoryRecord[] = [];
  for await (const { record, problems, fields } of readDirectoryFile(source)) {
    staged.fields = fields;
    staged.problemCount += problems.length;
    staged.problems.push(...problems.slice(0, Math.max(0, MOST_PROBLEMS - staged.problems.length)));
    if (problems.some((problem) => problem.outcome === 'ROW_LEFT_OUT')) staged.leftOut += 1;
    if (record !== null) batch.push(record);
    if (record !== null || problems.length > 0) staged.records += 1;
    if (batch.length === BATCH) {
      await insertStaged(owner, batch);
      batch = [];
    }
  }
  await insertStaged(owner, batch);
  return staged;
}

async function insertStaged(owner: OwnerConnection, batch: readonly DirectoryRecord[]): Promise<void> {
  if (batch.length === 0) return;
  await owner.query(
    `insert into staged_record (record_number, npi, last_name, first_name, middle_name, suffix, credentials, name_key,
                                search_name, specialties, licences, aliases)
     select r."recordNumber", r.npi, r."lastName", r."firstName", r."middleName", r.suffix, r.credentials, r."nameKey",
            r."searchName", r.specialties, r.licences, r.aliases
       from jsonb_to_recordset($1::jsonb) as r (
              "recordNumber" integer, npi text, "lastName" text, "firstName" text, "middleName" text, suffix text,
              credentials text, "nameKey" text, "searchName" text, specialties jsonb, licences jsonb,
              aliases jsonb)`,
    [JSON.stringify(batch)],
  );
}
