import { Extensions } from 'type-graphql';

/** What a root field demands of its caller; every root field states one. */
export type FieldAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'session' }
  | { readonly kind: 'permission'; readonly permission: string };

const EXTENSION = 'access';

/** The caller's role must hold the permission. */
export function Requires(permission: string): MethodDecorator & PropertyDecorator {
  const access: FieldAccess = { kind: 'permission', permission };
  return Extensions({ [EXTENSION]: access });
}

/** Anybody may call this, signed in or not. A public mutation works without a session's transaction. */
export function Public(): MethodDecorator & PropertyDecorator {
  const access: FieldAccess = { kind: 'public' };
  return Extensions({ [EXTENSION]: access });
}

/** Any member who is signed in may call this, whatever the role: it concerns only their own session. */
export function SignedIn(): MethodDecorator & PropertyDecorator {
  const access: FieldAccess = { kind: 'session' };
  return Extensions({ [EXTENSION]: access });
}

/** Null when the field states nothing. */
export function accessOf(field: {
  extensions?: Readonly<Record<string, unknown>> | undefined;
}): FieldAccess | null {
  return (field.extensions?.[EXTENSION] as FieldAccess | undefined) ?? null;
}
