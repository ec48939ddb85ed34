import { Badge, Tooltip } from '@mantine/core';
import { DemonstrationPill } from '../../ui/demonstration-pill.js';
import { useViewer } from '../identity/session.js';

type ExaminerMarksProps = { readonly isProvisional: boolean; readonly isDemonstration: boolean };

/**
 * What must be known beside an examiner's name in a list. In a demonstration firm every page already says so at
 * its head, and a mark on each row would only be noise.
 */
export function ExaminerMarks({ isProvisional, isDemonstration }: ExaminerMarksProps) {
  const { firm } = useViewer();
  return (
    <>
      {isProvisional ? (
        <Tooltip label="Known from your firm's files only; no entry in the directory">
          <Badge size="sm" tabIndex={0}>
            Provisional
          </Badge>
        </Tooltip>
      ) : null}
      {isDemonstration && !firm.isDemonstration ? <DemonstrationPill compact /> : null}
    </>
  );
}
