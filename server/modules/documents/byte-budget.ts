/**
 * Bounds what whole files take of memory at once: small ones go side by side, and a large one waits until there is
 * room. First come, first served, so that a large one is not passed over for ever.
 */
export class ByteBudget {
  private free: number;
  private readonly waiting: { readonly bytes: number; readonly enter: () => void }[] = [];

  constructor(private readonly total: number) {
    this.free = total;
  }

  /** Runs the work when there is room for so many bytes; more than there is at all counts as all. */
  async run<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
    const taken = Math.min(bytes, this.total);
    await this.enter(taken);
    try {
      return await work();
    } finally {
      this.free += taken;
      this.admit();
    }
  }

  private async enter(bytes: number): Promise<void> {
    const entered = new Promise<void>((enter) => this.waiting.push({ bytes, enter }));
    this.admit();
    await entered;
  }

  private admit(): void {
    for (let next = this.waiting[0]; next !== undefined && next.bytes <= this.free; next = this.waiting[0]) {
      this.waiting.shift();
      this.free -= next.bytes;
      next.enter();
    }
  }
}
