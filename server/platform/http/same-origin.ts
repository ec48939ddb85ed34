import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a browser on another site sent this. Cookies are SameSite=Lax already; this is the second
 * lock, and the only one on a WebSocket. Requests without either header come from programs, which
 * carry no ambient cookie.
 */
export function isCrossSite(headers: IncomingHttpHeaders, publicOrigin: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && !isOwnOrigin(origin, headers, publicOrigin);
}

/** True when the Origin header names this server: its public origin, or the host that was asked. */
export function isOwnOrigin(
  origin: string,
  headers: IncomingHttpHeaders,
  publicOrigin: string | null,
): boolean {
  if (publicOrigin !== null) return origin === new URL(publicOrigin).origin;
  const host = headers.host;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
