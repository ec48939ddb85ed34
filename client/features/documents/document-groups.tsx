import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { DocumentCountsDocument } from '../../generated/graphql.js';
import { formatCount } from '../../lib/format.js';
import { DOCUMENT_GROUPS, groupCount, type DocumentGroup, type DocumentGroupId } from './document-filter.js';
import classes from './documents.module.css';

/** The parts of the list with how many documents each holds, as links, so that a part has an address. */
export function DocumentGroups({ chosen }: { readonly chosen: DocumentGroupId | null }) {
  const { data } = useQuery(DocumentCountsDocument);
  const counts = data?.documentCounts ?? null;
  const parts: readonly (DocumentGroup | null)[] = [null, ...DOCUMENT_GROUPS];
  return (
    <nav aria-label="Documents by status" className={`tr-no-print ${classes.groups}`}>
      {parts.map((group) => (
        <Link
          key={group?.id ?? 'all'}
          to={group === null ? '/documents' : `/documents?show=${group.id}`}
          className={classes.group ?? ''}
          preventScrollReset
          aria-current={(group?.id ?? null) === chosen ? 'true' : undefined}
        >
          {group?.label ?? 'All'}
          {counts === null ? null : (
            <span className={classes.groupCount}>{formatCount(groupCount(counts, group))}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
