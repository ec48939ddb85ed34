import { FirmSlug } from '../demonstration-pools.js';
import { hathersedgeStyle } from './hathersedge.style.js';
import { larkmoorStyle } from './larkmoor.style.js';
import type { LogStyle } from './log-style.js';
import { ravensholtStyle } from './ravensholt.style.js';
import { tollemarshStyle } from './tollemarsh.style.js';

/** How each demonstration firm keeps its log. */
export const logStyles: Record<FirmSlug, LogStyle> = {
  [FirmSlug.hathersedge]: hathersedgeStyle,
  [FirmSlug.larkmoor]: larkmoorStyle,
  [FirmSlug.tollemarsh]: tollemarshStyle,
  [FirmSlug.ravensholt]: ravensholtStyle,
};
