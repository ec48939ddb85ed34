const SIGN_IN_PATH = '/sign-in';

/** The sign-in page's address that leads back to `target` afterwards. */
export function signInAddress(target: string): string {
  return target === '/' ? SIGN_IN_PATH : `${SIGN_IN_PATH}?to=${encodeURIComponent(target)}`;
}

/**
 * Where to go after signing in. Only a path of this site is followed: an address made by someone else must not
 * turn the sign-in page into a springboard to theirs.
 */
export function returnTarget(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith(SIGN_IN_PATH) ? to : '/';
}

/** Leaves for the sign-in page by a full load, so that nothing of the ended session stays in memory. */
export function leaveForSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname !== SIGN_IN_PATH && !pathname.startsWith('/invitation/')) {
    window.location.assign(signInAddress(pathname + search));
  }
}
