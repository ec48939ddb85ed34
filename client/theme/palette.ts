import type { MantineColorsTuple } from '@mantine/core';

/** The one accent of the product: ink blue. Shade 8 carries white text at 9:1. */
export const harbor: MantineColorsTuple = [
  '#eff5f8',
  '#dce8ef',
  '#bdd3df',
  '#94b7c9',
  '#6d9bb4',
  '#4f83a0',
  '#3a6d8b',
  '#2a5976',
  '#1d4a63',
  '#12384d',
];

/** Neutral greys with a trace of the accent, so that surfaces and marks sit together. */
export const slate: MantineColorsTuple = [
  '#f7f9fa',
  '#eff2f4',
  '#e3e8eb',
  '#d2d9de',
  '#b3bdc5',
  '#8b97a1',
  '#687580',
  '#4f5b66',
  '#39434d',
  '#20282f',
];

/** Notices and the demonstration mark. Never a verdict about an examiner. */
export const ochre: MantineColorsTuple = [
  '#fdf8ea',
  '#f8edcd',
  '#efdba0',
  '#e4c56d',
  '#d8ae42',
  '#bb9028',
  '#97721a',
  '#785911',
  '#5d440b',
  '#463307',
];

/** Refusals, failures and destructive actions. */
export const brick: MantineColorsTuple = [
  '#fcf1ef',
  '#f6dfdb',
  '#eec0b8',
  '#e29b8f',
  '#d4776a',
  '#c25a4c',
  '#a94337',
  '#8f342a',
  '#762a22',
  '#5b201a',
];

/** Dark-scheme surfaces, lightest text first, as Mantine expects them. */
export const night: MantineColorsTuple = [
  '#e2e7ea',
  '#bcc6cd',
  '#9ba7b0',
  '#6f7c86',
  '#414d57',
  '#323c45',
  '#252e36',
  '#181f25',
  '#12181d',
  '#0c1115',
];
