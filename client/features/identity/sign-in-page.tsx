import { useApolloClient, useMutation } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { describeFailure } from '../../apollo/request-failure.js';
import { SignInDocument, ViewerDocument } from '../../generated/graphql.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { Doorway } from './doorway.js';
import { returnTarget } from './sign-in-address.js';

/** Sign-in with e-mail and password. One message for every refusal, so that it says nothing about who exists. */
export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { signIn, isBusy, failure } = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(email, password);
  };
  return (
    <Doorway title="Sign in">
      <form onSubmit={submit} aria-label="Sign in">
        <Stack gap="md">
          {failure === null ? null : (
            <Alert color="brick" role="alert">
              {failure}
            </Alert>
          )}
          <TextInput
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0, size: 28 }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={isBusy} fullWidth>
            Sign in
          </Button>
        </Stack>
      </form>
      <DemonstrationAccounts
        onChoose={(account) => {
          setEmail(account.email);
          setPassword(account.password);
          void signIn(account.email, account.password);
        }}
      />
    </Doorway>
  );
}

function useSignIn() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [mutate, { loading: isBusy }] = useMutation(SignInDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const signIn = async (email: string, password: string) => {
    setFailure(null);
    try {
      const { data } = await mutate({ variables: { input: { email, password } } });
      const viewer = data?.signIn?.viewer;
      if (!viewer) {
        setFailure(
          data?.signIn?.userErrors[0]?.message ?? 'This e-mail and password do not match an account.',
        );
        return;
      }
      await client.clearStore();
      client.writeQuery({ query: ViewerDocument, data: { viewer } });
      await navigate(returnTarget(parameters.get('to')), { replace: true });
    } catch (error) {
      setFailure(describeFailure(error).message);
    }
  };
  return { signIn, isBusy, failure };
}
