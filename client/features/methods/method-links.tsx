import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { methodAddress } from './method-address.js';
import classes from './methods.module.css';

type Linked = { readonly id: string; readonly title: string };

type MethodLinksProps = {
  readonly ids: readonly string[];
  /** Where the titles are found; an id that is not among them is printed as it is. */
  readonly among: readonly Linked[];
};

/** Links to measures or methods by their titles, in the order of the ids. */
export function MethodLinks({ ids, among }: MethodLinksProps) {
  return (
    <ul className={classes.links}>
      {ids.map((id) => (
        <li key={id}>
          <Anchor component={Link} to={methodAddress(id)}>
            {among.find((entry) => entry.id === id)?.title ?? id}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
