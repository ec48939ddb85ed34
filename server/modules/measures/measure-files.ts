import attorney from '../../../schema/measures/attorney.json' with { type: 'json' };
import carrier from '../../../schema/measures/carrier.json' with { type: 'json' };
import fee from '../../../schema/measures/fee.json' with { type: 'json' };
import lawFirm from '../../../schema/measures/law-firm.json' with { type: 'json' };
import minutesClaimant from '../../../schema/measures/minutes-claimant.json' with { type: 'json' };
import minutesFirmLog from '../../../schema/measures/minutes-firm-log.json' with { type: 'json' };
import minutesObserver from '../../../schema/measures/minutes-observer.json' with { type: 'json' };
import minutesRecording from '../../../schema/measures/minutes-recording.json' with { type: 'json' };
import minutesReport from '../../../schema/measures/minutes-report.json' with { type: 'json' };
import mmiGap from '../../../schema/measures/mmi-gap.json' with { type: 'json' };
import opinionApportionment from '../../../schema/measures/opinion-apportionment.json' with { type: 'json' };
import opinionCausation from '../../../schema/measures/opinion-causation.json' with { type: 'json' };
import opinionCredibility from '../../../schema/measures/opinion-credibility.json' with { type: 'json' };
import opinionFutureCare from '../../../schema/measures/opinion-future-care.json' with { type: 'json' };
import opinionImpairment from '../../../schema/measures/opinion-impairment.json' with { type: 'json' };
import opinionMedication from '../../../schema/measures/opinion-medication.json' with { type: 'json' };
import opinionMmi from '../../../schema/measures/opinion-mmi.json' with { type: 'json' };
import opinionPreExisting from '../../../schema/measures/opinion-pre-existing.json' with { type: 'json' };
import opinionSeverity from '../../../schema/measures/opinion-severity.json' with { type: 'json' };
import opinionSurgery from '../../../schema/measures/opinion-surgery.json' with { type: 'json' };
import opinionTreatmentNecessity from '../../../schema/measures/opinion-treatment-necessity.json' with { type: 'json' };
import opinionWorkCapacity from '../../../schema/measures/opinion-work-capacity.json' with { type: 'json' };
import pages from '../../../schema/measures/pages.json' with { type: 'json' };
import pagesReviewed from '../../../schema/measures/pages-reviewed.json' with { type: 'json' };
import side from '../../../schema/measures/side.json' with { type: 'json' };
import treaterDisagreement from '../../../schema/measures/treater-disagreement.json' with { type: 'json' };
import vendor from '../../../schema/measures/vendor.json' with { type: 'json' };

/** Every file of schema/measures, in the order in which measures are listed. Not yet validated. */
export const MEASURE_FILES: readonly unknown[] = [
  opinionCausation,
  opinionPreExisting,
  opinionApportionment,
  opinionMmi,
  opinionTreatmentNecessity,
  opinionMedication,
  opinionSurgery,
  opinionWorkCapacity,
  opinionImpairment,
  opinionFutureCare,
  opinionCredibility,
  opinionSeverity,
  side,
  carrier,
  lawFirm,
  attorney,
  vendor,
  minutesRecording,
  minutesObserver,
  minutesReport,
  minutesClaimant,
  minutesFirmLog,
  pages,
  pagesReviewed,
  fee,
  mmiGap,
  treaterDisagreement,
];
