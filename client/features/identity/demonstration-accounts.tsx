import { Text, Title, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { DemonstrationPill } from '../../ui/demonstration-pill.js';
import classes from './doorway.module.css';

/** An invented account that the server offers while it holds demonstration data. */
export type DemonstrationAccount = {
  readonly email: string;
  readonly password: string;
  readonly firm: string;
  readonly role: string;
};

function isAccount(value: unknown): value is DemonstrationAccount {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['email', 'password', 'firm', 'role'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

async function fetchAccounts(signal: AbortSignal): Promise<readonly DemonstrationAccount[]> {
  const response = await fetch('/api/demonstration', { signal, headers: { accept: 'application/json' } });
  const body: unknown = response.ok ? await response.json() : [];
  return Array.isArray(body) ? body.filter(isAccount) : [];
}

function useDemonstrationAccounts(): readonly DemonstrationAccount[] {
  const [accounts, setAccounts] = useState<readonly DemonstrationAccount[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    // Without the list the form still works, so a failure here is nobody's concern.
    fetchAccounts(controller.signal).then(setAccounts, () => undefined);
    return () => controller.abort();
  }, []);
  return accounts;
}

type DemonstrationAccountsProps = { readonly onChoose: (account: DemonstrationAccount) => void };

/** The demonstration accounts as one-press sign-ins. Nothing on a server without demonstration data. */
export function DemonstrationAccounts({ onChoose }: DemonstrationAccountsProps) {
  const accounts = useDemonstrationAccounts();
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby="demonstration-accounts">
      <Title order={2} size="h4" id="demonstration-accounts" mb={4}>
        Try the demonstration <DemonstrationPill compact />
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Invented firms, examiners and cases. One press signs in.
      </Text>
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={`${account.email} ${account.firm}`}>
            <UnstyledButton className={classes.account ?? ''} onClick={() => onChoose(account)}>
              {account.firm}
              <span className={classes.accountRole}>, {account.role.toLowerCase()}</span>
              <br />
              <span className={classes.accountRole}>{account.email}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
