import { useApolloClient, useMutation } from '@apollo/client/react';
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { describeFailure } from '../../apollo/request-failure.js';
import { AcceptInvitationDocument, ViewerDocument } from '../../generated/graphql.js';
import { Doorway } from './doorway.js';
import { NewPasswordInput, SHORTEST_PASSWORD } from './new-password-input.js';

/** Where the one-time link of an invitation leads: a name and a password make the account. */
export function AcceptInvitationPage() {
  const { token = '' } = useParams();
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const { accept, isBusy, failure } = useAccept();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void accept({ token, displayName: displayName.trim(), password });
  };
  return (
    <Doorway
      title="Join your firm"
      lead="Someone at your firm invited you. If you already have an account, give the password you use for it."
    >
      <form onSubmit={submit} aria-label="Join your firm">
        <Stack gap="md">
          {failure === null ? null : (
            <Alert color="brick" role="alert">
              {failure}
            </Alert>
          )}
          <TextInput
            label="Your name"
            name="name"
            autoComplete="name"
            required
            withAsterisk={false}
            size="md"
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
          />
          <NewPasswordInput label="Password" value={password} onChange={setPassword} size="md" />
          <Button
            type="submit"
            size="md"
            loading={isBusy}
            disabled={password.length < SHORTEST_PASSWORD || displayName.trim() === ''}
            fullWidth
          >
            Join
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}

type Acceptance = { readonly token: string; readonly displayName: string; readonly password: string };

function useAccept() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [mutate, { loading: isBusy }] = useMutation(AcceptInvitationDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const accept = async (input: Acceptance) => {
    setFailure(null);
    try {
      const { data } = await mutate({ variables: { input } });
      const viewer = data?.invitationAccept?.viewer;
      if (!viewer) {
        setFailure(
          data?.invitationAccept?.userErrors[0]?.message ??
            'This invitation is not valid any more. Ask the person who invited you for a new one.',
        );
        return;
      }
      await client.clearStore();
      client.writeQuery({ query: ViewerDocument, data: { viewer } });
      await navigate('/', { replace: true });
    } catch (error) {
      setFailure(describeFailure(error).message);
    }
  };
  return { accept, isBusy, failure };
}
