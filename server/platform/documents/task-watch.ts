import type { ReadingProgress } from './document-reader.types.js';
import type { ReaderLimits } from './reader-messages.js';

const LOOK_EVERY_MS = 50;

/** Watches the time and memory of this process while a task is under way in another thread of it. */
export class TaskWatch {
  private timer: NodeJS.Timeout | null = null;
  private begunAt = 0;
  private lastProgressAt = 0;
  private pageCount = 0;
  private peakBytes = 0;

  constructor(
    private readonly limits: ReaderLimits,
    private readonly refuse: (refusal: 'TOO_SLOW' | 'TOO_MUCH_MEMORY') => void,
  ) {}

  /** The most that was resident at any look since the process began. */
  get peakMemoryBytes(): number {
    return this.peakBytes;
  }

  begin(): void {
    this.begunAt = performance.now();
    this.lastProgressAt = this.begunAt;
    this.pageCount = 0;
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  progressed({ pageCount }: ReadingProgress): void {
    this.lastProgressAt = performance.now();
    this.pageCount = pageCount;
  }

  end(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.measure();
  }

  private look(): void {
    const now = performance.now();
    const { memoryBytes, stalledMs, pageMs } = this.limits;
    if (this.measure() > memoryBytes) this.give('TOO_MUCH_MEMORY');
    else if (
      now - this.lastProgressAt > stalledMs ||
      now - this.begunAt > stalledMs + this.pageCount * pageMs
    ) {
      this.give('TOO_SLOW');
    }
  }

  private give(refusal: 'TOO_SLOW' | 'TOO_MUCH_MEMORY'): void {
    this.end();
    this.refuse(refusal);
  }

  private measure(): number {
    const bytes = process.memoryUsage.rss();
    this.peakBytes = Math.max(this.peakBytes, bytes);
    return bytes;
  }
}
