import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { MatterClaimantDocument } from '../../generated/graphql.js';
import { describeFailure } from '../../apollo/request-failure.js';
import { formatDate } from '../../lib/format-date.js';
import { usePermission } from '../identity/session.js';
import classes from './matters.module.css';

type MaskedClaimantProps = {
  readonly matterId: string;
  /** It names people, so it is hidden with the claimant; null when none is recorded. */
  readonly caption: string | null;
};

/**
 * The person examined, hidden until somebody asks: a workspace is often open where others can see it. The name is not
 * on the page before, and it is hidden again on the next visit.
 */
export function MaskedClaimant({ matterId, caption }: MaskedClaimantProps) {
  const mayRead = usePermission('CLAIMANT_READ');
  const [isShown, setShown] = useState(false);
  if (!mayRead) return <div>Claimant: not shown to your role</div>;
  return (
    <div className={classes.claimant}>
      {isShown && caption !== null ? <div className={classes.caption}>{caption}</div> : null}
      <span>Claimant: {isShown ? <ClaimantName matterId={matterId} /> : 'hidden'}</span>
      <Button
        size="compact-xs"
        variant="default"
        className="tr-no-print"
        aria-label={isShown ? 'Hide the claimant’s name' : 'Show the claimant’s name'}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? 'Hide' : 'Show'}
      </Button>
    </div>
  );
}

function ClaimantName({ matterId }: { readonly matterId: string }) {
  const { data, error } = useQuery(MatterClaimantDocument, { variables: { id: matterId } });
  if (error) return describeFailure(error).message;
  if (!data) return 'one moment …';
  const claimant = data.matter?.claimant;
  if (!claimant) return 'not recorded';
  return claimant.bornOn === null
    ? claimant.fullName
    : `${claimant.fullName}, born ${formatDate(claimant.bornOn)}`;
}
