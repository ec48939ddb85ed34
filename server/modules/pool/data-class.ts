/** What a firm may contribute to the pool; each is chosen by itself. */
export const PoolDataClass = { OPINIONS: 'OPINIONS' } as const;
export type PoolDataClass = (typeof PoolDataClass)[keyof typeof PoolDataClass];
