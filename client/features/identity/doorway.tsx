import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../lib/document-title.js';
import classes from './doorway.module.css';

type DoorwayProps = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** The frame of the pages before sign-in: the product's name and one form. */
export function Doorway({ title, lead, children }: DoorwayProps) {
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      <aside className={classes.aside}>
        <div className={classes.brand}>
          <img src="/mark.svg" alt="" width={32} height={32} />
          Trackrecord
        </div>
        <p className={classes.promise}>
          What a medical examiner does across your cases: who retains them, what they conclude, how long they
          take.
        </p>
        <p className={classes.promiseNote}>Every figure opens into the examinations behind it.</p>
      </aside>
      <main className={classes.main}>
        <Stack gap="lg" className={classes.form}>
          <div>
            <Title order={1}>{title}</Title>
            {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
          </div>
          {children}
        </Stack>
      </main>
    </div>
  );
}
