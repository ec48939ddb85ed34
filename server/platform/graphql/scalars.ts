import { GraphQLScalarType, Kind } from 'graphql';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function day(value: unknown): string {
  if (typeof value === 'string') {
    const parsed = new Date(`${value}T00:00:00Z`);
    if (DAY.test(value) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value))
      return value;
  }
  // The value is not repeated: a wrong variable may hold anything.
  throw new TypeError('A Date is written YYYY-MM-DD.');
}

/** A day in law or in a file: no time, no zone, so nothing can shift it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, without time or zone.',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): Date {
  const parsed = typeof value === 'string' ? new Date(value) : value;
  if (parsed instanceof Date && !Number.isNaN(parsed.getTime())) return parsed;
  throw new TypeError('A DateTime is an ISO 8601 instant in UTC.');
}

/** An instant, always UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601, in UTC.',
  serialize: (value) => instant(value).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('A Cursor is text that this API gave out.');
}

/** A place in a list. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'A place in a list, opaque; valid only for the field and order that gave it out.',
  serialize: text,
  parseValue: text,
  parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : null),
});
