import { PoolPeriodResolver, PoolPreviewResolver, PoolResolver } from './pool.resolver.js';
import { ExaminerPooledResolver } from './pooled.resolver.js';

/** This module's part of the API. */
export const poolResolvers = [
  PoolResolver,
  PoolPreviewResolver,
  PoolPeriodResolver,
  ExaminerPooledResolver,
] as const;
