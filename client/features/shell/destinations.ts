import {
  IconBook2,
  IconClipboardList,
  IconFileUpload,
  IconFiles,
  IconFingerprint,
  IconFolder,
  IconHeartRateMonitor,
  IconHistory,
  IconHome,
  IconListDetails,
  IconMessages,
  IconScale,
  IconListCheck,
  IconListNumbers,
  IconShieldLock,
  IconStethoscope,
  IconTextScan2,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '../../generated/graphql.js';

/** A place of the left navigation and the palette. */
export type Destination = {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  /** Shown only to members who hold it; null for everybody. */
  readonly permission: Permission | null;
};

export const RECORD_DESTINATIONS: readonly Destination[] = [
  { to: '/', label: 'Home', icon: IconHome, permission: null },
  { to: '/examiners', label: 'Examiners', icon: IconStethoscope, permission: 'EXAMINER_READ' },
  { to: '/examinations', label: 'Examinations', icon: IconClipboardList, permission: 'EXAMINATION_READ' },
  { to: '/matters', label: 'Matters', icon: IconFolder, permission: 'MATTER_READ' },
  { to: '/treaters', label: 'Treaters', icon: IconHeartRateMonitor, permission: 'CLAIMANT_READ' },
  { to: '/panels', label: 'Panels', icon: IconListNumbers, permission: 'WORK_PRODUCT_READ' },
  { to: '/outlines', label: 'Outlines', icon: IconListDetails, permission: 'WORK_PRODUCT_READ' },
];

export const INTAKE_DESTINATIONS: readonly Destination[] = [
  { to: '/documents', label: 'Documents', icon: IconFiles, permission: 'DOCUMENT_READ' },
  { to: '/review', label: 'Review', icon: IconListCheck, permission: 'DOCUMENT_READ' },
  { to: '/imports', label: 'Imports', icon: IconFileUpload, permission: 'IMPORT_READ' },
  { to: '/transcripts', label: 'Transcripts', icon: IconMessages, permission: 'DOCUMENT_READ' },
  { to: '/identity', label: 'Identity review', icon: IconFingerprint, permission: 'EXAMINER_READ' },
];

export const FIRM_DESTINATIONS: readonly Destination[] = [
  { to: '/members', label: 'Members', icon: IconUsers, permission: 'MEMBER_READ' },
  { to: '/audit', label: 'Audit', icon: IconHistory, permission: 'AUDIT_READ' },
  { to: '/settings/reading', label: 'Reading', icon: IconTextScan2, permission: 'DOCUMENT_READ' },
  { to: '/settings/pool', label: 'Privacy & pool', icon: IconShieldLock, permission: 'POOL_MANAGE' },
];

export const HELP_DESTINATIONS: readonly Destination[] = [
  { to: '/methods', label: 'Methods', icon: IconBook2, permission: null },
  { to: '/rules', label: 'Rules', icon: IconScale, permission: 'MATTER_READ' },
];

/** The destinations whose permission is among those given. */
export function openDestinations(
  destinations: readonly Destination[],
  permissions: readonly Permission[],
): readonly Destination[] {
  return destinations.filter(({ permission }) => permission === null || permissions.includes(permission));
}
