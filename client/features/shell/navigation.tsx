import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { NavLink } from 'react-router';
import { DocumentCountsDocument, OpenIdentityReviewCountDocument } from '../../generated/graphql.js';
import { formatCount } from '../../lib/format.js';
import { useViewer } from '../identity/session.js';
import {
  FIRM_DESTINATIONS,
  HELP_DESTINATIONS,
  INTAKE_DESTINATIONS,
  RECORD_DESTINATIONS,
  openDestinations,
  type Destination,
} from './destinations.js';
import classes from './shell.module.css';

/** The left navigation, in four groups; a group the member may see nothing of is left out. */
export function Navigation() {
  const { permissions } = useViewer();
  return (
    <nav aria-label="Main">
      <NavigationGroup
        heading="Track record"
        destinations={openDestinations(RECORD_DESTINATIONS, permissions)}
      />
      <NavigationGroup
        heading="Getting data in"
        destinations={openDestinations(INTAKE_DESTINATIONS, permissions)}
      />
      <NavigationGroup heading="Firm" destinations={openDestinations(FIRM_DESTINATIONS, permissions)} />
      <NavigationGroup heading="Help" destinations={openDestinations(HELP_DESTINATIONS, permissions)} />
    </nav>
  );
}

type NavigationGroupProps = { readonly heading: string; readonly destinations: readonly Destination[] };

function NavigationGroup({ heading, destinations }: NavigationGroupProps) {
  const headingId = useId();
  if (destinations.length === 0) return null;
  return (
    <div className={classes.navGroup}>
      <div className={classes.navHeading} id={headingId}>
        {heading}
      </div>
      <ul className={classes.navList} aria-labelledby={headingId}>
        {destinations.map(({ to, label, icon: DestinationIcon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={classes.navLink ?? ''}>
              <DestinationIcon size={18} stroke={1.7} aria-hidden />
              {label}
              {to === '/identity' ? <OpenIdentityCount /> : null}
              {to === '/review' ? <DocumentsToReviewCount /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many identity questions wait for a person. */
function OpenIdentityCount() {
  const { data } = useQuery(OpenIdentityReviewCountDocument);
  return <WaitingCount count={data?.identityReviews?.totalCount ?? 0} />;
}

/** How many documents wait for a person. */
function DocumentsToReviewCount() {
  const { data } = useQuery(DocumentCountsDocument);
  return <WaitingCount count={data?.documentCounts?.toReview ?? 0} />;
}

/** Nothing when none waits, or when the count cannot be had. */
function WaitingCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes.navCount}>
      {formatCount(count)}
      <span className="tr-visually-hidden"> open</span>
    </span>
  );
}
