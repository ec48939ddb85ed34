import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { BadInputError } from '../errors.js';
import { CursorScalar } from './scalars.js';

/** Largest page of any list. */
const LARGEST_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many, 1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, { nullable: true, description: 'Start after this place.' })
  after?: string | null;
}

/** @throws BadInputError naming the range. */
export function pageSize(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) {
    throw new BadInputError(`"first" must be between 1 and ${LARGEST_PAGE}.`, { path: ['first'] });
  }
  return first;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Rows come before.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Of the first row; null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Of the last row; null when the page is empty.' })
  endCursor!: string | null;
}

export type Edge<Node> = { cursor: string; node: Node };
export type Connection<Node> = { edges: Edge<Node>[]; pageInfo: PageInfo; totalCount: number };

/** Makes `<Name>Connection` and `<Name>Edge` for a node class. Call once for each class. */
export function connectionType<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => CursorScalar, { description: 'The place of this row.' })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: 'The rows of this page, in order.' })
    edges!: NodeEdge[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows in the whole list, exact.' })
    totalCount!: number;
  }
  return NodeConnection;
}

let cursorKey: Buffer = randomBytes(32);

/** Servers of one database share the key, so that a cursor works on any of them. */
export function useCursorKey(secret: string): void {
  cursorKey = createHmac('sha256', secret).update('trackrecord cursors').digest();
}

function sign(payload: string): Buffer {
  return createHmac('sha256', cursorKey).update(payload).digest().subarray(0, 12);
}

/** A cursor of one field and order, holding the sort values of its row; a tie-breaker is among them. */
export function writeCursor(orderName: string, values: readonly string[]): string {
  const payload = JSON.stringify([orderName, ...values]);
  return Buffer.concat([sign(payload), Buffer.from(payload, 'utf8')]).toString('base64url');
}

/**
 * The sort values in a cursor, or null when there is none.
 *
 * @throws BadInputError when it was altered or comes from another list or order.
 */
export function readCursor(cursor: string | null | undefined, orderName: string): readonly string[] | null {
  if (cursor === null || cursor === undefined) return null;
  const bytes = Buffer.from(cursor, 'base64url');
  const payload = bytes.subarray(12).toString('utf8');
  const signature = bytes.subarray(0, 12);
  if (signature.length === 12 && timingSafeEqual(signature, sign(payload))) {
    const [name, ...values] = JSON.parse(payload) as string[];
    if (name === orderName) return values;
  }
  throw new BadInputError('"after" is not a place in this list; start again without it.', {
    path: ['after'],
  });
}

/** What a list reads for one page: at most `limit` rows, after the sort values of a row when given. */
export type PageRequest = { readonly limit: number; readonly after: readonly string[] | null };

/**
 * The page that was asked for. The size is bounded, the cursor is held to this list and order, and one row
 * more than asked for is read to know whether more follow; no list does any of that by itself.
 *
 * @throws BadInputError for a size out of range, or a cursor that is not a place in this list.
 */
export async function connectionOf<Row, Node>(
  { first, after }: PageArgs,
  list: {
    /** Names list and order, and whatever else a cursor is valid for. */
    readonly orderName: string;
    read(page: PageRequest): Promise<{ readonly rows: readonly Row[]; readonly totalCount: number }>;
    /** The sort values of a row, tie-breaker last. */
    cursorOf(row: Row): readonly string[];
    nodeOf(row: Row): Node;
  },
): Promise<Connection<Node>> {
  const size = pageSize(first);
  const start = readCursor(after, list.orderName);
  const { rows, totalCount } = await list.read({ limit: size + 1, after: start });
  return connectionFrom(rows, {
    first: size,
    hadAfter: start !== null,
    totalCount,
    orderName: list.orderName,
    cursorOf: (row) => list.cursorOf(row),
    nodeOf: (row) => list.nodeOf(row),
  });
}

/**
 * A page from rows read with `limit first + 1`.
 *
 * @param cursorOf the sort values of a row, tie-breaker last.
 */
function connectionFrom<Row, Node>(
  rows: readonly Row[],
  options: {
    first: number;
    hadAfter: boolean;
    totalCount: number;
    orderName: string;
    cursorOf: (row: Row) => readonly string[];
    nodeOf: (row: Row) => Node;
  },
): Connection<Node> {
  const edges = rows.slice(0, options.first).map((row) => ({
    cursor: writeCursor(options.orderName, options.cursorOf(row)),
    node: options.nodeOf(row),
  }));
  return {
    edges,
    totalCount: options.totalCount,
    pageInfo: {
      hasNextPage: rows.length > options.first,
      hasPreviousPage: options.hadAfter,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
