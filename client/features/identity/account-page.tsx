import { useMutation } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import { ChangePasswordDocument } from '../../generated/graphql.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { NewPasswordInput, SHORTEST_PASSWORD } from './new-password-input.js';
import { roleLabel } from './role-label.js';
import { useViewer } from './session.js';

/** One's own account: who one is here, and the password. */
export function AccountPage() {
  const { account, member, firm } = useViewer();
  return (
    <>
      <PageHeader
        title="Your account"
        lead="The account is yours across firms; the role belongs to the firm."
      />
      <Stack gap="lg" maw="40rem">
        <Panel title="Who you are here">
          <DefinitionList
            items={[
              { term: 'Name', value: account.displayName },
              { term: 'E-mail', value: account.email },
              { term: 'Firm', value: firm.name },
              { term: 'Role', value: roleLabel[member.role] },
            ]}
          />
        </Panel>
        <Panel
          title="Change the password"
          lead="Every other session of yours ends when the password changes."
        >
          <ChangePasswordForm />
        </Panel>
      </Stack>
    </>
  );
}

type Outcome = { readonly isDone: boolean; readonly message: string };

function ChangePasswordForm() {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [mutate, { loading: isBusy }] = useMutation(ChangePasswordDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome(null);
    try {
      const { data } = await mutate({ variables: { input: { currentPassword, newPassword } } });
      const refusal = data?.changePassword?.userErrors[0];
      setOutcome(
        refusal
          ? { isDone: false, message: refusal.message }
          : { isDone: true, message: 'The password is changed. Your other sessions have ended.' },
      );
      if (!refusal) [setCurrent, setNew].forEach((clear) => clear(''));
    } catch (error) {
      setOutcome({ isDone: false, message: describeFailure(error).message });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Change the password">
      <Stack gap="md" maw="24rem">
        {outcome === null ? null : (
          <Alert color={outcome.isDone ? 'harbor' : 'brick'} role={outcome.isDone ? 'status' : 'alert'}>
            {outcome.message}
          </Alert>
        )}
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0, size: 28 }}
          value={currentPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordInput label="New password" value={newPassword} onChange={setNew} />
        <Button
          type="submit"
          loading={isBusy}
          disabled={currentPassword === '' || newPassword.length < SHORTEST_PASSWORD}
          style={{ alignSelf: 'flex-start' }}
        >
          Change the password
        </Button>
      </Stack>
    </form>
  );
}
