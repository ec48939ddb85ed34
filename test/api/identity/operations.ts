import type { TestClient } from '../../support/server.js';
import { PASSWORD } from '../../integration/identity/people.js';

export const SIGN_IN = `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { account { email } } userErrors { code message } }
  }`;

export const SIGN_OUT = 'mutation SignOut { signOut { userErrors { code } } }';

export const CHANGE_PASSWORD = `
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { viewer { account { email } } userErrors { code message path } }
  }`;

export const VIEWER = `
  query Viewer {
    viewer {
      account { email displayName }
      member { role version }
      firm { id name side isDemonstration }
      firms { id name }
      permissions
      sessionIdleExpiresAt
      sessionAbsoluteExpiresAt
    }
  }`;

/** Needs a session, unlike the viewer. */
export const MEMBERS = `
  query Members($first: Int = 50, $after: Cursor) {
    members(first: $first, after: $after) {
      edges { cursor node { id role disabledAt version account { email displayName } } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
      totalCount
    }
  }`;

/** Signs a browser in. @throws Error when it is refused. */
export async function signInAs(client: TestClient, email: string, password = PASSWORD): Promise<void> {
  const data = await client.data<{ signIn: { userErrors: { message: string }[] } }>(SIGN_IN, {
    input: { email, password },
  });
  const [refusal] = data.signIn.userErrors;
  if (refusal !== undefined) throw new Error(refusal.message);
}
