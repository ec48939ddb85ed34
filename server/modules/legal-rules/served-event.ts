import { MatterEvent } from '../../rules/rule-vocabulary.js';

/** Whether a paper goes out on the day of the event, so that the way of service can matter. */
export function isServed(kind: MatterEvent): boolean {
  return SERVED.has(kind);
}

const SERVED: ReadonlySet<MatterEvent> = new Set<MatterEvent>([
  MatterEvent.DEMAND_SERVED,
  MatterEvent.EXAM_NOTICE_SERVED,
  MatterEvent.RESPONSE_SERVED,
  MatterEvent.REPORT_REQUESTED,
  MatterEvent.REPORT_SERVED,
  MatterEvent.SUPPLEMENT_SERVED,
  MatterEvent.MATERIALS_SERVED,
  MatterEvent.OBJECTION_MAILED,
  MatterEvent.ADMISSION_MAILED,
  MatterEvent.PANEL_ASSIGNED,
  MatterEvent.DEPOSITION_NOTICED,
  MatterEvent.EXPERT_DEMAND_SERVED,
  MatterEvent.EXPERT_DISCLOSED,
]);
