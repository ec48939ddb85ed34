import { accountId, firmId, memberId, type FirmId } from '../../kernel/ids.js';
import type { Statements } from './statements.js';
import type { Principal } from './unit-of-work.js';

/** What `app.enter_session` answers. */
export type SessionRow = {
  session_id: string;
  account_id: string;
  firm_id: string;
  member_id: string;
  role: string;
  firm_side: string;
};

/** On whose behalf the system itself works in a firm: nobody's. @param role names the work in its own words. */
export function systemPrincipal(firm: FirmId, role: string): Principal {
  return {
    firmId: firm,
    accountId: null,
    memberId: null,
    role,
    firmSide: 'PLAINTIFF',
    sessionId: null,
    requestId: role.toLowerCase(),
  };
}

/** Puts the firm in force for the transaction alone. */
export async function setFirm(statements: Statements, principal: Principal): Promise<void> {
  await statements.run(
    `select set_config('app.firm_id', $1, true), set_config('app.account_id', $2, true),
            set_config('app.request_id', $3, true)`,
    [principal.firmId, principal.accountId ?? '', principal.requestId],
  );
}

/** Whose session it is, with the rights of this moment. */
export function principalOf(row: SessionRow, requestId: string): Principal {
  return {
    firmId: firmId(row.firm_id),
    accountId: accountId(row.account_id),
    memberId: memberId(row.member_id),
    role: row.role,
    firmSide: row.firm_side === 'DEFENSE' ? 'DEFENSE' : 'PLAINTIFF',
    sessionId: row.session_id,
    requestId,
  };
}
