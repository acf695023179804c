/** Owns waiting: asks again and again until the answer is yes, never sleeps for a fixed time. */

/** Resolves with the first truthy answer; rejects with what was awaited and the last answer. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeout = 15_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      last = await ask();
      if (last) return last as Exclude<T, false | null | undefined>;
    } catch (error) {
      // A page that is still loading has no answer yet.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (Date.now() < end);
  throw new Error(`waited ${timeout} ms until ${what}; last answer: ${String(last)}`);
}
