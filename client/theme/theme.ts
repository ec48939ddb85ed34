import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import { brick, harbor, night, ochre, slate } from './palette.js';

// Not "system-ui": on a bare Linux machine that is a wide bitmap-era face, while these three systems' own come first.
const systemFont =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** The list of choices scrolls itself: a scroller around it would be one that the keyboard cannot reach. */
const scrollingOptions = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: '15rem', overflowY: 'auto' } },
};

/** Notices and refusals in the page's own quiet surfaces; anything else is plain information. */
function alertVariables(color: string | undefined) {
  const tone = color === 'brick' ? 'refusal' : color === 'ochre' ? 'notice' : 'information';
  return {
    '--alert-bg': `var(--tr-${tone}-surface)`,
    '--alert-color': `var(--tr-${tone}-text)`,
    '--alert-bd': `1px solid var(--tr-${tone}-line)`,
  };
}

/** The look of the whole dashboard. Contrast of every text and mark pair is checked by the browser tests. */
export const theme = createTheme({
  colors: { harbor, gray: slate, dark: night, ochre, brick, red: brick, yellow: ochre },
  primaryColor: 'harbor',
  primaryShade: { light: 8, dark: 7 },
  white: '#ffffff',
  black: '#182026',
  fontFamily: systemFont,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.6', xl: '1.65' },
  headings: {
    fontFamily: systemFont,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // By name and not by `Component.extend`: importing them here would load every one on the first page.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    Alert: {
      defaultProps: { variant: 'light', radius: 'md' },
      vars: (_theme: unknown, { color }: { readonly color?: string }) => ({ root: alertVariables(color) }),
    },
    Anchor: { defaultProps: { underline: 'hover', inherit: true } },
    Badge: { defaultProps: { variant: 'default', radius: 'sm', tt: 'none', fw: 500 } },
    Button: { defaultProps: { fw: 550 } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    MultiSelect: scrollingOptions,
    Pill: { defaultProps: { removeButtonProps: { size: 24 } } },
    SegmentedControl: { defaultProps: { transitionDuration: 120 } },
    Select: {
      ...scrollingOptions,
      defaultProps: { ...scrollingOptions.defaultProps, checkIconPosition: 'right' },
    },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
    Tabs: { defaultProps: { keepMounted: false } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 250, transitionProps: { duration: 100 } },
    },
  },
});

/**
 * Variables beside Mantine's own. Charts and pages use the `--tr-*` names only, so that print can turn all of
 * them to black on white in one place.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': slate[7],
    '--mantine-color-placeholder': slate[6],
    '--mantine-color-error': brick[7],
    '--mantine-color-anchor': harbor[7],
    '--mantine-color-body': '#ffffff',
    '--tr-page': slate[0],
    '--tr-surface': '#ffffff',
    '--tr-surface-sunken': slate[1],
    '--tr-line': slate[3],
    '--tr-line-soft': slate[2],
    '--tr-text': '#182026',
    '--tr-text-muted': slate[7],
    '--tr-accent': harbor[7],
    '--tr-accent-strong': harbor[9],
    '--tr-accent-soft': harbor[1],
    '--tr-mark-strong': slate[8],
    '--tr-mark': slate[6],
    '--tr-mark-soft': '#8592a0',
    '--tr-mark-faint': slate[3],
    '--tr-grid': slate[2],
    '--tr-axis': slate[7],
    '--tr-notice-surface': ochre[0],
    '--tr-notice-line': ochre[3],
    '--tr-notice-text': ochre[8],
    '--tr-refusal-surface': brick[0],
    '--tr-refusal-line': brick[2],
    '--tr-refusal-text': brick[7],
    '--tr-information-surface': harbor[0],
    '--tr-information-line': harbor[2],
    '--tr-information-text': harbor[8],
  },
  dark: {
    '--mantine-color-dimmed': night[2],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-error': brick[3],
    '--mantine-color-anchor': harbor[3],
    '--mantine-color-body': night[7],
    '--tr-page': night[8],
    '--tr-surface': night[7],
    '--tr-surface-sunken': night[6],
    '--tr-line': night[4],
    '--tr-line-soft': night[5],
    '--tr-text': night[0],
    '--tr-text-muted': night[2],
    '--tr-accent': harbor[4],
    '--tr-accent-strong': harbor[2],
    '--tr-accent-soft': '#1c3442',
    '--tr-mark-strong': night[1],
    '--tr-mark': night[2],
    '--tr-mark-soft': '#77848f',
    '--tr-mark-faint': night[4],
    '--tr-grid': night[5],
    '--tr-axis': night[2],
    '--tr-notice-surface': '#2b2616',
    '--tr-notice-line': ochre[7],
    '--tr-notice-text': ochre[2],
    '--tr-refusal-surface': '#33201d',
    '--tr-refusal-line': brick[8],
    '--tr-refusal-text': brick[2],
    '--tr-information-surface': '#1a2b36',
    '--tr-information-line': harbor[8],
    '--tr-information-text': harbor[2],
  },
});
