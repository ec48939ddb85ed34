import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { formatQuantity } from '../../lib/format.js';
import { FillDrawer } from './fill-drawer.js';
import classes from './pharmacy.module.css';

type Fact = { readonly code: string; readonly sentence: string; readonly fillIds: readonly string[] };

type FactListProps = {
  readonly matterId: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Stands there when there is no fact. */
  readonly none: string;
};

/** Facts in sentences, each of which opens the fills that it rests on. */
export function FactList({ matterId, title, facts, none }: FactListProps) {
  const [open, setOpen] = useState<Fact | null>(null);
  return (
    <section aria-label={title}>
      <Text fw={550} component="h4" size="sm">
        {title}
      </Text>
      {facts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={`${fact.code} ${fact.sentence}`}>
              <Text size="sm">{fact.sentence}</Text>
              {fact.fillIds.length === 0 ? null : (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  className="tr-no-print"
                  aria-label={`Show the ${formatQuantity(fact.fillIds.length, 'fill')}: ${fact.sentence}`}
                  onClick={() => setOpen(fact)}
                >
                  Show the {formatQuantity(fact.fillIds.length, 'fill')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === null ? null : <FillDrawer matterId={matterId} {...open} onClose={() => setOpen(null)} />}
    </section>
  );
}
