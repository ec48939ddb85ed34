import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { openWords } from './figure-words.js';
import { rowsAddress } from './profile-address.js';
import type { ProfileScope } from './profile-scope.js';

interface RowsLinkProps {
  readonly scope: ProfileScope;
  readonly figure: { readonly key: string; readonly numerator: number };
  /** What the examinations are of, for those who hear the link out of its place. */
  readonly about: string;
}

/** The way from a figure into the examinations it counts. Nothing to open is said, not linked. */
export function RowsLink({ scope, figure, about }: RowsLinkProps) {
  if (figure.numerator === 0) return null;
  return (
    <Anchor
      component={Link}
      to={rowsAddress(scope.examinerId, figure.key, scope.filter)}
      fz="sm"
      className="tr-no-print"
      aria-label={`${openWords(figure.numerator)}: ${about}`}
    >
      {openWords(figure.numerator)}
    </Anchor>
  );
}
