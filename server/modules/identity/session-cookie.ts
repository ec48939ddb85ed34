import type { RequestContext } from '../../platform/graphql/index.js';
import { sessionTokenHash } from './session-token.js';
import type { Caller } from './sign-in.js';
import type { StartedSession } from './start-session.js';
import { viewerOf } from './viewer.queries.js';
import { ViewerType } from './viewer.types.js';

/** Where a sign-in comes from, as the HTTP layer saw it. */
export function callerOf(context: RequestContext): Caller {
  const { sessionToken, clientAddress } = context.http;
  return { sessionToken, clientAddress, requestId: context.requestId };
}

/** Hands the new token to the browser and answers who is now signed in. */
export async function begun(context: RequestContext, session: StartedSession): Promise<ViewerType> {
  context.http.setSessionCookie(session.token, session.absoluteExpiresAt);
  const tokenHash = sessionTokenHash(session.token);
  const { unitOfWork, rollback } = await context.database.openSession(tokenHash, context.requestId, 'read');
  try {
    return ViewerType.from(await viewerOf(unitOfWork));
  } finally {
    await rollback();
  }
}
