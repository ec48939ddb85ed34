import { availableParallelism } from 'node:os';
import type { ReadersConfig } from './config.js';
import {
  createDocumentServices,
  DISCARD_FILE_JOB,
  discardFileJob,
  mountFileRoutes,
  mountUploadRoutes,
  READING_JOB,
  SWEEP_UPLOAD_JOB,
  sweepUploadJob,
  type DocumentServices,
} from './modules/documents/index.js';
import { passagesConsumer } from './modules/passages/index.js';
import { createBuiltInReader, giveUpDocument, readDocumentJob } from './modules/readings/index.js';
import { testimonyConsumer } from './modules/testimony/index.js';
import { transcriptsConsumer } from './modules/transcripts/index.js';
import type { Database } from './platform/database/index.js';
import { createDocumentReader, type DocumentReader } from './platform/documents/index.js';
import type { App } from './platform/http/app.js';
import { JobQueue } from './platform/jobs/index.js';
import type { Logger } from './platform/logger.js';
import type { ClamdAddress, FileStorage } from './platform/storage/index.js';

/** Where documents lie, what looks through them, and how they are read. */
export type DocumentSettings = {
  readonly storage: FileStorage;
  /** Null: uploads are not scanned for viruses. */
  readonly clamd: ClamdAddress | null;
  readonly largestFileBytes: number;
  readonly readers: ReadersConfig;
};

/** Removing bytes waits for the store, not for a core. */
const TIDYING = 1;

/** Taking documents in, giving them out, and what is done with them outside requests. */
export class DocumentWork {
  readonly services: DocumentServices;
  readonly reader: DocumentReader;
  private readonly rules = createBuiltInReader();
  private readonly queue: JobQueue;

  constructor(
    private readonly options: {
      readonly database: Database;
      readonly appUrl: string;
      readonly logger: Logger;
    },
    private readonly settings: DocumentSettings,
  ) {
    const { database, appUrl, logger } = options;
    const { storage, clamd, largestFileBytes, readers } = settings;
    this.services = createDocumentServices({ database, storage, clamd, largestFileBytes });
    this.reader = createDocumentReader({
      ...(readers.processes === null ? {} : { processes: readers.processes }),
      memoryBytes: readers.memoryMb * 1024 * 1024,
      largestFileBytes,
    });
    this.queue = new JobQueue(database, appUrl, logger);
  }

  mount(app: App): void {
    mountUploadRoutes(app, this.services);
    mountFileRoutes(app, { ...this.services, reader: this.reader });
  }

  async start(): Promise<void> {
    const { database } = this.services;
    await this.queue.start();
    await this.queue.work(DISCARD_FILE_JOB, TIDYING, discardFileJob(database, this.settings.storage));
    await this.queue.work(SWEEP_UPLOAD_JOB, TIDYING, sweepUploadJob(this.services));
    const { processes, allowedOrigins } = this.settings.readers;
    const reading = readDocumentJob({
      ...this.services,
      parser: this.reader,
      reader: this.rules,
      readerOrigins: allowedOrigins,
      consumers: [passagesConsumer, transcriptsConsumer, testimonyConsumer],
      logger: this.options.logger,
    });
    await this.queue.work(READING_JOB, processes ?? availableParallelism(), reading, (job) =>
      giveUpDocument({ database }, job),
    );
  }

  /** Something was put in line. */
  wake(): void {
    this.queue.wake();
  }

  /** Breaks off what is being read, which goes back in line, and ends the reading processes. */
  async stop(): Promise<void> {
    await this.queue.stop();
    await Promise.all([this.reader.close(), this.rules.close()]);
  }
}
