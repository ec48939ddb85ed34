import type { AccountId } from '../../kernel/ids.js';
import type { Database } from '../../platform/database/index.js';
import { addMember, createAccount, foundFirm, hashNewPassword } from '../identity/index.js';
import { demonstrationFirms, demonstrationPassword } from './demonstration-pools.js';

/** Founds the demonstration firms with their people, all or none. Nobody may have their addresses yet. */
export async function foundDemonstrationFirms(database: Database, requestId: string): Promise<void> {
  // One hash for all: the password is printed at every start, and hashing is meant to be slow.
  const passwordHash = await hashNewPassword({ email: '', password: demonstrationPassword });
  await database.withIdentity(async (identity) => {
    const accounts = new Map<string, AccountId>();
    for (const { slug, name, side, members } of demonstrationFirms) {
      const unitOfWork = await foundFirm(identity, { slug, name, side, isDemonstration: true, requestId });
      for (const { email, displayName, role } of members) {
        const account =
          accounts.get(email) ??
          (await createAccount(identity, { email, displayName, passwordHash, isDemonstration: true }));
        accounts.set(email, account);
        await addMember(unitOfWork, { accountId: account, role });
      }
    }
  });
}
