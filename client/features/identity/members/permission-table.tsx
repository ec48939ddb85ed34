import { useQuery } from '@apollo/client/react';
import {
  PermissionTableDocument,
  type Permission,
  type PermissionTableQuery,
} from '../../../generated/graphql.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { roleLabel } from '../role-label.js';

type RoleRow = NonNullable<PermissionTableQuery['permissionTable']>[number];

const permissionLabel: Record<Permission, string> = {
  EXAMINER_READ: 'see examiners and profiles',
  EXAMINATION_READ: 'see examinations',
  EXAMINATION_WRITE: 'edit examinations',
  CLAIMANT_READ: "see claimants' names",
  MATTER_READ: 'see matters',
  MATTER_WRITE: 'edit matters',
  IMPORT_READ: 'see imports',
  IMPORT_WRITE: 'import and undo',
  DOCUMENT_READ: 'see documents and what was read',
  DOCUMENT_WRITE: 'add and review documents',
  WORK_PRODUCT_READ: 'see outlines, exhibits and panels',
  WORK_PRODUCT_WRITE: 'work on outlines, exhibits and panels',
  READING_MANAGE: 'decide how documents are read',
  IDENTITY_DECIDE: 'decide who an examiner is',
  MEMBER_READ: 'see members',
  MEMBER_MANAGE: 'invite and manage members',
  AUDIT_READ: 'read the audit log',
  POOL_MANAGE: 'decide what the pool gets',
};

const columns: readonly DataColumn<RoleRow>[] = [
  { key: 'role', header: 'Role', isRowHeader: true, cell: ({ role }) => roleLabel[role] },
  { key: 'purpose', header: 'For', cell: ({ purpose }) => purpose },
  {
    key: 'permissions',
    header: 'May',
    cell: ({ permissions }) => permissions.map((permission) => permissionLabel[permission]).join(', '),
  },
];

/** The table the server itself decides by, in words. */
export function PermissionTable() {
  const { data, error, refetch } = useQuery(PermissionTableDocument);
  if (error) return <LoadFailed error={error} what="the roles" onRetry={() => void refetch()} />;
  if (!data?.permissionTable) return <RowsSkeleton label="roles" rows={5} />;
  return (
    <DataTable
      caption="What each role may do"
      columns={columns}
      rows={data.permissionTable}
      rowKey={({ role }) => role}
    />
  );
}
