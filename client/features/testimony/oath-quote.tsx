import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format-date.js';
import { placeAddress } from './testimony-words.js';
import classes from './testimony.module.css';

type Spoken = Parameters<typeof placeAddress>[0] & {
  readonly place: string;
  readonly isChecked: boolean;
  readonly isCorrected: boolean;
  readonly mayBeUsed: boolean;
  readonly whyNot: string | null;
  readonly testimony: { readonly givenOn: string | null; readonly caseName: string | null } | null;
};

type OathQuoteProps = { readonly spoken: Spoken; readonly children: ReactNode };

/** Words of testimony with their page and line, whether they were found there, and why they may not be used. */
export function OathQuote({ spoken, children }: OathQuoteProps) {
  const { place, isChecked, isCorrected, whyNot, testimony } = spoken;
  const address = placeAddress(spoken);
  const day = testimony?.givenOn ?? null;
  return (
    <>
      <blockquote className={classes.quote}>
        <div className={classes.words}>{children}</div>
        <footer className={classes.source}>
          {address === null ? (
            <span>{place}</span>
          ) : (
            <Anchor component={Link} to={address} inherit underline="always">
              {place}
            </Anchor>
          )}
          <span>{day === null ? 'day not recorded' : formatDate(day)}</span>
          {testimony?.caseName == null ? null : <span>{testimony.caseName}</span>}
          <span>{isChecked ? 'Found there' : 'As a member typed it'}</span>
          {isCorrected ? <span>Corrected on the errata sheet: read it beside</span> : null}
        </footer>
      </blockquote>
      <WhyNot reason={whyNot} />
    </>
  );
}

/** Why something may not be used; nothing when it may. */
export function WhyNot({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null;
  return (
    <Text size="sm" className={classes.held}>
      Not to be used: {reason}
    </Text>
  );
}
