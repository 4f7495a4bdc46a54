/** How long work in progress may take to finish once the process is asked to stop, in milliseconds. */
const GRACE_MS = 5000;
const WATCH_PARENT_EVERY_MS = 1000;
/** Ctrl-C; a supervisor; a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The one way in which everything that runs is stopped. */
export interface Stop {
  /** Aborted when the process is to stop: nothing new is begun. */
  readonly signal: AbortSignal;
  /** Resolves when the process is to stop. */
  readonly stopped: Promise<void>;
  /** Aborted when the grace period is over: work in progress is given up. */
  readonly giveUp: AbortSignal;
  /** Stops because of an error; the first one is the process's. */
  readonly fail: (error: unknown) => void;
  /** Throws the error that stopped the process, if one did. */
  throwFailure(): void;
  /** Waits that many milliseconds, or until the work is done, or until the process is to stop. */
  pause(milliseconds: number, work?: Promise<void>): Promise<void>;
}

export function createStop(graceMs = GRACE_MS): Stop & { readonly begin: () => void } {
  const stopping = new AbortController();
  const givingUp = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  const begin = () => {
    // Asked twice, it does not wait.
    if (stopping.signal.aborted) givingUp.abort();
    stopping.abort();
    setTimeout(() => {
      givingUp.abort();
    }, graceMs).unref();
  };
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  return {
    signal: stopping.signal,
    stopped,
    giveUp: givingUp.signal,
    begin,
    fail(error) {
      failure ??= { error };
      if (!stopping.signal.aborted) begin();
    },
    throwFailure() {
      if (failure) throw failure.error;
    },
    pause: (milliseconds, work) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          stopping.signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, stopping.signal.aborted ? 0 : milliseconds);
        stopping.signal.addEventListener('abort', end);
        void work?.then(end);
      }),
  };
}

/** Stops on INT, TERM and HUP, and when npm, which started the process, is gone: npm does not pass HUP on. */
export function stopOnSignals(environment: NodeJS.ProcessEnv): Stop {
  const stop = createStop();
  for (const signal of SIGNALS) process.on(signal, stop.begin);
  if (environment['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      stop.begin();
    }, WATCH_PARENT_EVERY_MS).unref();
  }
  return stop;
}

/** Runs all of it until it ends; an error in one stops the others. */
export async function runTogether(stop: Stop, work: readonly Promise<void>[]): Promise<void> {
  await Promise.all(
    work.map((each) =>
      each.catch((error: unknown) => {
        stop.fail(error);
      }),
    ),
  );
}
