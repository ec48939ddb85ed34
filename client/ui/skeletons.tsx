import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

const SLOW_AFTER_MILLISECONDS = 8_000;

/** Wraps placeholders: announced once as loading, and after eight seconds says that it is still at work. */
export function Loading({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), SLOW_AFTER_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className="tr-inset">
      <span className="tr-visually-hidden" role="status">
        {isSlow ? `Still loading ${label}` : `Loading ${label}`}
      </span>
      {isSlow ? (
        <Text size="sm" c="dimmed" mb="sm" aria-hidden>
          Still working …
        </Text>
      ) : null}
      <div aria-hidden>{children}</div>
    </div>
  );
}

type RowsSkeletonProps = { readonly label: string; readonly rows?: number; readonly height?: number };

/** Rows of a list or table, at the height the real rows will have, so that nothing jumps. */
export function RowsSkeleton({ label, rows = 6, height = 44 }: RowsSkeletonProps) {
  return (
    <Loading label={label}>
      <Stack gap={10}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={height} radius="sm" />
        ))}
      </Stack>
    </Loading>
  );
}

/** A page's heading and lead line. */
export function HeaderSkeleton({ label }: { readonly label: string }) {
  return (
    <Loading label={label}>
      <Stack gap={10} mb="xl">
        <Skeleton height={32} width="min(24rem, 70%)" radius="sm" />
        <Skeleton height={16} width="min(34rem, 90%)" radius="sm" />
      </Stack>
    </Loading>
  );
}

/** A whole page while its code or first data arrives. */
export function PageSkeleton({ label = 'the page' }: { readonly label?: string }) {
  return (
    <>
      <HeaderSkeleton label={label} />
      <Group gap="md" align="stretch" aria-hidden>
        <Skeleton height={120} flex="1 1 14rem" radius="md" />
        <Skeleton height={120} flex="1 1 14rem" radius="md" />
        <Skeleton height={120} flex="1 1 14rem" radius="md" />
      </Group>
    </>
  );
}
