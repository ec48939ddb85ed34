import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fillProblemText } from '../../pharmacology/index.js';
import {
  connectionOf,
  PageArgs,
  registerNode,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import {
  firstRowsLoader,
  matterImportsLoader,
  pharmacyImportLoader,
  problemGroupsLoader,
} from './pharmacy.loader.js';
import {
  PharmacyColumn,
  PharmacyImportType,
  PharmacyProblem,
  PharmacyProblemConnection,
  PharmacyProblemGroup,
  PharmacyRejectedRow,
  PharmacyRejectedRowConnection,
} from './pharmacy-import.types.js';
import { problemsOfImport, rejectedRows } from './pharmacy-row.queries.js';

const MOST_SAMPLES = 4;

/** Null when missing, another firm's, or the role may not read claimants. */
export async function importOf(context: RequestContext, id: string): Promise<PharmacyImportType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(pharmacyImportLoader).load(id);
  return row === null ? null : PharmacyImportType.from(row);
}

registerNode('PharmacyImport', importOf);

@Resolver(() => PharmacyImportType)
export class PharmacyImportResolver {
  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter that it is in.' })
  matter(
    @Ctx() context: RequestContext,
    @Root() { imported }: PharmacyImportType,
  ): Promise<MatterType | null> {
    return matterOf(context, imported.matterId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The file as a document of the matter.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { imported }: PharmacyImportType,
  ): Promise<DocumentType | null> {
    return documentOf(context, imported.documentId);
  }

  @FieldResolver(() => [PharmacyColumn], { description: 'The columns of the file, in order.' })
  async headings(
    @Ctx() context: RequestContext,
    @Root() { imported }: PharmacyImportType,
  ): Promise<PharmacyColumn[]> {
    const { id, headings, columns, suggestedColumns } = imported;
    const rows = await context.loader(firstRowsLoader).load(id);
    return headings.map((heading, position) => {
      const field = columns[position] ?? 'IGNORED';
      const cells = rows.map((row) => row.cells[position]?.trim() ?? '').filter((cell) => cell !== '');
      return Object.assign(new PharmacyColumn(), {
        position,
        heading,
        field,
        samples: [...new Set(cells)].slice(0, MOST_SAMPLES),
        isSuggested: field === suggestedColumns[position],
      });
    });
  }

  @FieldResolver(() => [PharmacyProblemGroup], {
    description: 'Problems by kind and field: those that cost a row its fill first; at most 60.',
  })
  async problemGroups(
    @Ctx() context: RequestContext,
    @Root() { imported }: PharmacyImportType,
  ): Promise<PharmacyProblemGroup[]> {
    const groups = await context.loader(problemGroupsLoader).load(imported.id);
    return groups.map(({ field, code, isFatal, rows, examples }) =>
      Object.assign(new PharmacyProblemGroup(), {
        ...{ field, code, isFatal, rows },
        ...fillProblemText(code),
        examples: examples.map((row) =>
          PharmacyProblem.from(row, { field, code, isFatal }, imported.columns),
        ),
      }),
    );
  }

  @FieldResolver(() => PharmacyProblemConnection, {
    nullable: true,
    description: 'What is odd about rows, in the order of the file.',
  })
  problems(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { imported }: PharmacyImportType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('code', () => String, { nullable: true, description: 'Of this kind only.' }) code?: string | null,
  ): Promise<Connection<PharmacyProblem>> {
    const wanted = { importId: imported.id, code: code ?? null };
    return connectionOf(page, {
      orderName: `pharmacyProblems:${imported.id}:${code ?? ''}`,
      read: (request) => problemsOfImport(unitOfWork, wanted, request),
      cursorOf: ({ row, position }) => [String(row.row), String(position)],
      nodeOf: ({ row, problem }) => PharmacyProblem.from(row, problem, imported.columns),
    });
  }

  @FieldResolver(() => PharmacyRejectedRowConnection, {
    nullable: true,
    description: 'Rows that are no fills, in the order of the file.',
  })
  rejectedRows(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { imported }: PharmacyImportType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<PharmacyRejectedRow>> {
    return connectionOf(page, {
      orderName: `pharmacyRejectedRows:${imported.id}`,
      read: (request) => rejectedRows(unitOfWork, imported.id, request),
      cursorOf: ({ row }) => [String(row)],
      nodeOf: (row) =>
        Object.assign(new PharmacyRejectedRow(), {
          row: row.row,
          cells: row.cells,
          problems: row.problems.map((problem) => PharmacyProblem.from(row, problem, imported.columns)),
        }),
    });
  }
}

@Resolver(() => MatterType)
export class MatterPharmacyImportsResolver {
  @FieldResolver(() => [PharmacyImportType], {
    nullable: true,
    description: 'Pharmacies’ files, newest first, at most 100; null where the role may not read claimants.',
  })
  async pharmacyImports(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<PharmacyImportType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterImportsLoader).load(matterId);
    return rows.map((row) => PharmacyImportType.from(row));
  }
}
