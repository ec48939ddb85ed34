import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DefinitionList } from '../../ui/definition-list.js';
import { methodAddress } from '../methods/index.js';
import { ComputationDocument } from './computation-document.js';
import classes from './evidence.module.css';
import {
  parsedComputation,
  type PrintedComputation,
  type PrintedStep,
  type PrintedValue,
} from './parsed-computation.js';

/** A figure with all that it rests on; the same for a firm's own figure and for a comparison with peers. */
export interface ComputedFigure {
  readonly key: string;
  readonly label: string;
  /** "46 of 48". */
  readonly reading: string;
  readonly sentences: readonly { readonly id: string; readonly text: string }[];
  /** Source, window, as-of, what is not counted, data hash, caveats. */
  readonly grounds: readonly PrintedValue[];
  /** JSON; null for a plain count. */
  readonly document: string | null;
}

/** What a third party needs to compute the figure anew, in the order in which it is formed. */
export function ComputationContents({ figure }: { readonly figure: ComputedFigure }) {
  const { key, label, reading, sentences, grounds, document } = figure;
  return (
    <Stack gap="lg">
      <div>
        <Title order={3} size="h4">
          {label}
        </Title>
        <Text data-estimate={key}>{reading}</Text>
      </div>
      {sentences.length === 0 ? null : (
        <Part title="As it is stated">
          <ul className={classes.sentences}>
            {sentences.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Part>
      )}
      {document === null ? <PlainCount /> : <Computation document={document} />}
      <Part title="What it rests on">
        <DefinitionList items={grounds.map(({ name, value }) => ({ term: name, value }))} />
      </Part>
      {document === null ? null : <ComputationDocument figureKey={key} document={document} />}
    </Stack>
  );
}

function PlainCount() {
  return (
    <Part title="Method">
      <p>A plain count: the examinations behind it are added up, and nothing is estimated.</p>
    </Part>
  );
}

function Computation({ document }: { readonly document: string }) {
  const computation = parsedComputation(document);
  if (computation === null) {
    return (
      <Part title="Method">
        <p>The document below says how the figure was computed, in a form newer than this page.</p>
      </Part>
    );
  }
  return <ComputationParts computation={computation} />;
}

function ComputationParts({ computation }: { readonly computation: PrintedComputation }) {
  const { method, inputs, steps, outputs } = computation;
  return (
    <>
      <Part title="Method">
        <p>
          <Anchor component={Link} to={methodAddress(method.id)}>
            {method.id}
          </Anchor>
          , version {method.version}
        </p>
      </Part>
      <Part title="Inputs">
        <Values values={inputs} />
      </Part>
      <Part title="Steps">
        <Steps steps={steps} />
      </Part>
      <Part title="Results">
        <Values values={outputs} />
      </Part>
    </>
  );
}

function Values({ values }: { readonly values: readonly PrintedValue[] }) {
  return (
    <DefinitionList items={values.map(({ name, value }) => ({ term: name, value: <code>{value}</code> }))} />
  );
}

function Steps({ steps }: { readonly steps: readonly PrintedStep[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ name, formula, value }) => (
        <li key={`${name} ${formula}`}>
          <span>{name}</span>
          <code>{formula}</code>
          <code className={classes.value}>{value}</code>
        </li>
      ))}
    </ol>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className={classes.part}>
      <Title order={4} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}
