import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMathFunction } from '@tabler/icons-react';
import { Suspense, lazy, useRef, type ComponentType } from 'react';
import type { ExamKind, ProfileFilter } from '../../generated/graphql.js';

// Most readers never open them, so neither their code nor their numbers are fetched before.
const EstimateDrawer = lazy(async () => ({
  default: (await import('./estimate-drawer.js')).EstimateDrawer,
}));
const PeerDrawer = lazy(async () => ({ default: (await import('./peer-drawer.js')).PeerDrawer }));

/** A figure of the firm's own files, where it stands. */
export interface EstimateInPlace {
  readonly examinerId: string;
  /** The filter under which the figure stands on the page. */
  readonly filter: ProfileFilter;
  /** As the API gave it out with the figure. */
  readonly estimate: { readonly key: string; readonly label: string };
}

/** A comparison with other examiners, where it stands. */
export interface ComparisonInPlace {
  readonly examinerId: string;
  readonly filter: ProfileFilter;
  readonly comparison: { readonly measure: string; readonly kind: ExamKind; readonly label: string };
}

/** "How this was computed": opens inputs, formula and intermediate values of one figure beside the page. */
export function ComputationButton(place: EstimateInPlace) {
  return <OpensDrawer label={place.estimate.label} drawer={EstimateDrawer} place={place} />;
}

/** The same for a comparison with other examiners. */
export function PeerComputationButton(place: ComparisonInPlace) {
  return <OpensDrawer label={place.comparison.label} drawer={PeerDrawer} place={place} />;
}

type OpensDrawerProps<Place> = {
  /** What is computed, for those who hear the button out of its place. */
  readonly label: string;
  readonly drawer: ComponentType<Place & { readonly onClose: () => void }>;
  readonly place: Place;
};

function OpensDrawer<Place extends object>({ label, drawer: OpenedDrawer, place }: OpensDrawerProps<Place>) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeAndReturn = () => {
    close();
    // The drawer is gone by the next frame, and focus would be nowhere.
    window.requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <Button
        ref={button}
        variant="subtle"
        size="compact-sm"
        fw={400}
        className="tr-no-print"
        leftSection={<IconMathFunction size={15} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={`How this was computed: ${label}`}
        onClick={open}
      >
        How this was computed
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <OpenedDrawer {...place} onClose={closeAndReturn} />
        </Suspense>
      ) : null}
    </>
  );
}
