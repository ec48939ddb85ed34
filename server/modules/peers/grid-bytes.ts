import type { PeerGrid } from '../../statistics/peer-model.js';

/** All of a grid but its weights. */
export type GridShape = Omit<PeerGrid, 'logWeights'>;

/** A grid as it is stored: what is read of it later is bit for bit what the comparison was made with. */
export type StoredGrid = { readonly shape: GridShape; readonly weights: Buffer };

export function storedGrid({ logWeights, ...shape }: PeerGrid): StoredGrid {
  const weights = Buffer.alloc(logWeights.length * Float64Array.BYTES_PER_ELEMENT);
  logWeights.forEach((weight, index) =>
    weights.writeDoubleLE(weight, index * Float64Array.BYTES_PER_ELEMENT),
  );
  return { shape, weights };
}

export function gridFrom({ shape, weights }: StoredGrid): PeerGrid {
  const count = weights.length / Float64Array.BYTES_PER_ELEMENT;
  const logWeights = Array.from({ length: count }, (_, index) =>
    weights.readDoubleLE(index * Float64Array.BYTES_PER_ELEMENT),
  );
  return { ...shape, logWeights };
}
