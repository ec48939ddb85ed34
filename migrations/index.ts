import { CreateTenancy20261121100000 } from './20261121100000-create-tenancy.js';
import { CreateIdentity20261121100100 } from './20261121100100-create-identity.js';
import { CreateDirectory20261121100200 } from './20261121100200-create-directory.js';
import { CreateMattersAndExaminations20261121100300 } from './20261121100300-create-matters-and-examinations.js';
import { CreateImports20261121100400 } from './20261121100400-create-imports.js';
import { CreateExaminerCounts20261121100500 } from './20261121100500-create-examiner-counts.js';
import { CountIndexExaminations20261121110000 } from './20261121110000-count-index-examinations.js';
import { KnowPeerGroups20261121110100 } from './20261121110100-know-peer-groups.js';
import { CreatePool20261121110200 } from './20261121110200-create-pool.js';
import { CreatePeerComparisons20261121110300 } from './20261121110300-create-peer-comparisons.js';
import { CreateDocuments20261122100000 } from './20261122100000-create-documents.js';
import { CreateReadings20261122100100 } from './20261122100100-create-readings.js';
import { CreatePassages20261122100200 } from './20261122100200-create-passages.js';
import { CreateTranscripts20261122100300 } from './20261122100300-create-transcripts.js';
import { SealClaimants20261122110000 } from './20261122110000-seal-claimants.js';
import { PlaceMatters20261122110100 } from './20261122110100-place-matters.js';
import { CreatePharmacy20261122110200 } from './20261122110200-create-pharmacy.js';
import { CreateTreatingOpinions20261122110300 } from './20261122110300-create-treating-opinions.js';
import { CreateScrutiny20261122110400 } from './20261122110400-create-scrutiny.js';
import { CreateMatterDates20261122110600 } from './20261122110600-create-matter-dates.js';
import { OpenWorkspace20261122110700 } from './20261122110700-open-workspace.js';
import { CreateDrafts20261122110500 } from './20261122110500-create-drafts.js';
import { CreateTestimony20261123100000 } from './20261123100000-create-testimony.js';
import { CreateDisclosures20261123100100 } from './20261123100100-create-disclosures.js';
import { CreateExhibits20261123100200 } from './20261123100200-create-exhibits.js';
import { CreatePanels20261123100300 } from './20261123100300-create-panels.js';
import { CreateOutlines20261123100400 } from './20261123100400-create-outlines.js';

/** All migrations in order. Listed by hand: a file that is not here does not run, and a test says so. */
export const migrations = [
  CreateTenancy20261121100000,
  CreateIdentity20261121100100,
  CreateDirectory20261121100200,
  CreateMattersAndExaminations20261121100300,
  CreateImports20261121100400,
  CreateExaminerCounts20261121100500,
  CountIndexExaminations20261121110000,
  KnowPeerGroups20261121110100,
  CreatePool20261121110200,
  CreatePeerComparisons20261121110300,
  CreateDocuments20261122100000,
  CreateReadings20261122100100,
  CreatePassages20261122100200,
  CreateTranscripts20261122100300,
  SealClaimants20261122110000,
  PlaceMatters20261122110100,
  CreatePharmacy20261122110200,
  CreateTreatingOpinions20261122110300,
  CreateScrutiny20261122110400,
  CreateDrafts20261122110500,
  CreateMatterDates20261122110600,
  OpenWorkspace20261122110700,
  CreateTestimony20261123100000,
  CreateDisclosures20261123100100,
  CreateExhibits20261123100200,
  CreatePanels20261123100300,
  CreateOutlines20261123100400,
] as const;
