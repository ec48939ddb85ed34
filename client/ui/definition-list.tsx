import type { ReactNode } from 'react';
import classes from './definition-list.module.css';

type Definition = { readonly term: string; readonly value: ReactNode };

/** Terms and their values in two columns, one under the other on a narrow screen. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className={classes.list}>
      {items.map(({ term, value }) => (
        <div key={term} className={classes.pair}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
