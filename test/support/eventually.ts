const PATIENCE_MS = 30_000;
const BREATH_MS = 20;

/** Looks again and again until the claim holds. @throws Error when it does not in time. */
export async function eventually(
  claim: () => boolean | Promise<boolean>,
  options: { patienceMs?: number; what?: string } = {},
): Promise<void> {
  const deadline = performance.now() + (options.patienceMs ?? PATIENCE_MS);
  while (!(await claim())) {
    if (performance.now() > deadline)
      throw new Error(`Has not come true in time: ${options.what ?? String(claim)}`);
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  }
}
