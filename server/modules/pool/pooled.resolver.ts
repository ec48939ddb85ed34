import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { CaveatId, caveatOf } from '../measures/index.js';
import { latestRelease } from './pool-settings.queries.js';
import { pooledCells } from './pooled-cells.queries.js';
import { pooledFigures } from './pooled-figure.js';
import { PooledFigureType, PooledType } from './pooled.types.js';

@Resolver(() => ExaminerType)
export class ExaminerPooledResolver {
  @FieldResolver(() => PooledType, {
    nullable: true,
    description:
      "What all contributing firms together show, never mixed with the firm's own figures. Each look is in the firm's history. Null when the role may not read examinations.",
  })
  async pooled(
    @Root() { rowId: examinerId }: ExaminerType,
    @Arg('window', () => AnalysisWindow, { nullable: true, description: 'All dates when absent.' })
    chosen: AnalysisWindow | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PooledType | null> {
    if (!context.may(Permission.EXAMINATION_READ)) return null;
    const window = chosen ?? AnalysisWindow.ALL;
    const release = await latestRelease(context.unitOfWork);
    await logLook(context, { examinerId, window, quarter: release?.quarter ?? null });
    const cells = await pooledCells(context.unitOfWork, { examinerId, window });
    return Object.assign(new PooledType(), {
      window,
      release,
      caveat: caveatOf(CaveatId['C-POOL']),
      figures: pooledFigures(cells).map((figure) => PooledFigureType.from(figure)),
    });
  }
}

/** Written before anything is answered, and kept when the answer fails: in a transaction of its own. */
async function logLook(
  { database, unitOfWork }: RequestContext,
  { examinerId, window, quarter }: { examinerId: string; window: AnalysisWindow; quarter: string | null },
): Promise<void> {
  await database.withFirmBeside(unitOfWork.principal, (beside) =>
    beside.audit({
      action: 'POOL_READ',
      objectType: 'Examiner',
      objectId: examinerId,
      detail: { window, quarter },
    }),
  );
}
