/** Nothing a request waits for may take longer than this: after it, the answer is a page that says so. Milliseconds. */
const LIMIT = 8000;

export class TimeLimitExceeded extends Error {}

/**
 * Bounds the wait, not the work: a driver that never settles a call must not hang the request with it.
 * Rejects with TimeLimitExceeded.
 */
export async function withinTimeLimit<T>(work: Promise<T>, milliseconds: number = LIMIT): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitExceeded(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * For work that must not take effect once nobody waits for it any more: the returned check throws TimeLimitExceeded
 * when the limit, counted from now, has passed.
 */
export function startTimeLimit(milliseconds: number = LIMIT): () => void {
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() >= end) throw new TimeLimitExceeded(`no answer within ${milliseconds} ms`);
  };
}
