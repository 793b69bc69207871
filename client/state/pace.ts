/** Slows a burst of events down to one call each `everyMs`, and never loses the last one. */
export interface Pace {
  /** Something happened: `run` will be called, at most `everyMs` from now. */
  readonly touch: () => void;
  /** No more calls. */
  readonly stop: () => void;
}

/** Makes a pace around `run`. */
export function pace(run: () => void, everyMs: number): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    touch: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, everyMs);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
