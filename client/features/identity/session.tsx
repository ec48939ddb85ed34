import { useQuery } from '@apollo/client/react';
import { createContext, useContext, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ViewerDocument, type Permission, type ViewerSessionFragment } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { signInAddress } from './sign-in-address.js';

const SessionContext = createContext<ViewerSessionFragment | null>(null);

/** Who is signed in, in which firm, with which permissions. Throws outside the signed-in part of the dashboard. */
export function useViewer(): ViewerSessionFragment {
  const viewer = useContext(SessionContext);
  if (!viewer) throw new Error('useViewer is for pages inside RequireSession.');
  return viewer;
}

/** Whether the server would let this member do it. Hides controls only; the server decides again. */
export function usePermission(permission: Permission): boolean {
  return useViewer().permissions.includes(permission);
}

type RequireSessionProps = { readonly fallback: ReactNode; readonly children: ReactNode };

/** Shows its children to a signed-in member and sends anyone else to sign in, with the way back. */
export function RequireSession({ fallback, children }: RequireSessionProps) {
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(ViewerDocument);
  if (error) return <LoadFailed error={error} what="your session" onRetry={() => void refetch()} />;
  if (!data) return fallback;
  if (!data.viewer) return <Navigate to={signInAddress(pathname + search)} replace />;
  return <SessionContext value={data.viewer}>{children}</SessionContext>;
}

type RequirePermissionProps = { readonly permission: Permission; readonly children: ReactNode };

/** A page the member's role does not include looks exactly like a page that does not exist. */
export function RequirePermission({ permission, children }: RequirePermissionProps) {
  return usePermission(permission) ? children : <NotFound />;
}
