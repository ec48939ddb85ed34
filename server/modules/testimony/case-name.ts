import type { UnitOfWork } from '../../platform/database/index.js';
import { writtenText } from '../matters/index.js';

/** What the vault binds a sealed case name to. */
const PURPOSE = 'testimony case name';

/** A case name as its two columns hold it; both null: none. */
export type SealedCaseName = { readonly sealed: Buffer | null; readonly dataKeyId: string | null };

/** A case is named after its parties, so its name is sealed as theirs are. Null: none. @throws ValidationError. */
export async function sealCaseName({ vault }: UnitOfWork, caseName: string | null): Promise<SealedCaseName> {
  if (caseName === null) return { sealed: null, dataKeyId: null };
  const written = writtenText(caseName, { field: 'caseName', label: 'The name of the case' });
  const { seal, dataKeyId } = await vault.sealing();
  return { sealed: seal(PURPOSE, written), dataKeyId };
}

/** Null when there is none. */
export function openCaseName(
  { vault }: UnitOfWork,
  { sealed, dataKeyId }: SealedCaseName,
): Promise<string | null> {
  return sealed === null || dataKeyId === null
    ? Promise.resolve(null)
    : vault.open(PURPOSE, { sealed, dataKeyId });
}
