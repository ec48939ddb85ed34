import { Skeleton, Stack } from '@mantine/core';
import { Loading } from '../../../ui/skeletons.js';
import classes from './profile.module.css';

/** The sections' places while their figures arrive, at the heights they will have. */
export function ProfileSkeleton() {
  return (
    <Loading label="the profile">
      <Stack gap={24}>
        <div className={classes.facts}>
          {Array.from({ length: 6 }, (_, index) => (
            <div key={index} className={classes.fact}>
              <Skeleton height={13} width="55%" />
              <Skeleton height={26} width="75%" my={6} />
              <Skeleton height={13} width="65%" />
            </div>
          ))}
        </div>
        <Skeleton height={300} radius="md" />
        <Skeleton height={420} radius="md" />
        <Skeleton height={420} radius="md" />
      </Stack>
    </Loading>
  );
}
