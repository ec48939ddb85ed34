import { z } from 'zod';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { TemplateChapter } from './outline-template.js';
import { OutlineTopic, type OutlineMode } from './outline-vocabulary.js';

/** A template as stored, opened; ids are row ids. */
export type OutlineTemplateRow = {
  readonly id: string;
  readonly name: string;
  readonly mode: OutlineMode;
  readonly chapters: readonly TemplateChapter[];
  readonly version: number;
  readonly createdBy: string | null;
};

/** A firm has so many templates at most. */
export const MOST_TEMPLATES = 100;

const storedChapters: z.ZodType<readonly TemplateChapter[]> = z.array(
  z.object({
    topic: z.enum(OutlineTopic).nullable(),
    heading: z.string(),
    goal: z.string().nullable(),
    questions: z.array(z.string()),
  }),
);

type SealedTemplate = Omit<OutlineTemplateRow, 'chapters'> & {
  readonly sealed: Buffer;
  readonly dataKeyId: string;
};

const TEMPLATE = `
select id, name, mode, version, created_by as "createdBy", sealed, data_key_id as "dataKeyId"
  from outline_template where firm_id = $1`;

/** What the vault binds a template's sealed chapters to. */
const PURPOSE = 'outline template';

/** The firm's templates by name. */
export async function templatesOfFirm(unitOfWork: UnitOfWork): Promise<OutlineTemplateRow[]> {
  const rows = await unitOfWork.query<SealedTemplate>(
    `${TEMPLATE} order by lower(name), id limit ${MOST_TEMPLATES}`,
    [unitOfWork.principal.firmId],
  );
  return opened(unitOfWork, rows);
}

/** Null when it is missing or another firm's. */
export async function templateById(unitOfWork: UnitOfWork, id: string): Promise<OutlineTemplateRow | null> {
  const rows = await unitOfWork.query<SealedTemplate>(`${TEMPLATE} and id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  return (await opened(unitOfWork, rows))[0] ?? null;
}

/** @throws NotFoundError when it is missing or another firm's. */
export async function requireTemplate(unitOfWork: UnitOfWork, id: string): Promise<OutlineTemplateRow> {
  const template = await templateById(unitOfWork, id);
  if (template === null) throw new NotFoundError('OutlineTemplate');
  return template;
}

/** The chapters as they are stored: persons' words are sealed, because nobody can say what is in them. */
export async function sealedChapters(
  { vault }: UnitOfWork,
  chapters: readonly TemplateChapter[],
): Promise<{ readonly sealed: Uint8Array; readonly dataKeyId: string }> {
  const { seal, dataKeyId } = await vault.sealing();
  return { sealed: seal(PURPOSE, canonicalJson(chapters)), dataKeyId };
}

function opened({ vault }: UnitOfWork, rows: readonly SealedTemplate[]): Promise<OutlineTemplateRow[]> {
  return Promise.all(
    rows.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      chapters: storedChapters.parse(JSON.parse(await vault.open(PURPOSE, { sealed, dataKeyId }))),
    })),
  );
}
