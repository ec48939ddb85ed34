import { z } from 'zod';
import type { Database, Principal } from '../../platform/database/index.js';
import { importFileSource } from './import-file.js';
import {
  analyseFile,
  headerFingerprint,
  type FileAnalysis,
  type FileFormat,
  type Mapping,
} from './reading/index.js';

/** A file's form, the mapping to start from, and whether that is the one this firm used last time. */
export type AnalysedImport = {
  readonly analysis: FileAnalysis;
  readonly mapping: Mapping;
  readonly isRemembered: boolean;
};

/** Reads the whole file once. Overrides are a person's corrections of what was detected. */
export async function analyseImport(
  database: Database,
  principal: Principal,
  file: { importId: string; fileName: string; byteSize: number },
  overrides?: Partial<FileFormat>,
): Promise<AnalysedImport> {
  const source = importFileSource(database, principal, file);
  const analysis = await analyseFile(source, overrides === undefined ? {} : { overrides });
  const remembered = await rememberedMapping(database, principal, analysis.headers);
  return {
    analysis,
    mapping: remembered ?? analysis.suggestion,
    isRemembered: remembered !== null,
  };
}

/** Templates are written by this module only; a shape that an older version wrote is not used. */
const template = z.object({
  mapping: z.object({
    columns: z.record(z.string(), z.object({ field: z.string() })),
    timingSource: z.string(),
    defaultKind: z.string(),
    values: z.object({}),
  }),
});

async function rememberedMapping(
  database: Database,
  principal: Principal,
  headers: readonly string[],
): Promise<Mapping | null> {
  return database.withFirm(principal, 'read', async (unitOfWork) => {
    const [row] = await unitOfWork.query<{ mapping: { mapping: Mapping } }>(
      'select mapping from import_template where firm_id = $1 and header_fingerprint = $2',
      [principal.firmId, headerFingerprint(headers)],
    );
    return row !== undefined && template.safeParse(row.mapping).success ? row.mapping.mapping : null;
  });
}
