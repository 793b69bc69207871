/** What a unique index refused, read from the driver's error. */

/** Whether a write failed because a unique index already has its key (MongoDB code 11000). */
export function isDuplicateKey(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown as { code?: unknown }).code === 11_000;
}
