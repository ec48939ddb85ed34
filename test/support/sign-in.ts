import { hashNewPassword } from '../../server/modules/identity/index.js';
import { createTestFirm, type TestFirm } from './factories.js';
import type { TestClient, TestServer } from './server.js';

/** Invented; long enough for the rule and on no list. */
export const TEST_PASSWORD = 'quiet-otter-lantern-41';

let hash: Promise<string> | null = null;

/** A browser of one member of a new firm, signed in through the API. */
export async function signedInFirm(
  server: TestServer,
  overrides: Parameters<typeof createTestFirm>[1] = {},
): Promise<TestFirm & { readonly client: TestClient }> {
  const firm = await createTestFirm(server, overrides);
  hash ??= hashNewPassword({ email: 'nobody@example.test', password: TEST_PASSWORD });
  await server.asOwner('update account set password_hash = $1 where email = $2', [await hash, firm.email]);
  return { ...firm, client: await signedIn(server, firm.email) };
}

/** A new browser in which the account signs in. */
export async function signedIn(
  server: TestServer,
  email: string,
  password = TEST_PASSWORD,
): Promise<TestClient> {
  const client = server.client();
  const { signIn } = await client.data<{ signIn: { userErrors: unknown[] } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code message } } }',
    { input: { email, password } },
  );
  if (signIn.userErrors.length > 0) throw new Error(`Sign-in failed: ${JSON.stringify(signIn.userErrors)}`);
  return client;
}
