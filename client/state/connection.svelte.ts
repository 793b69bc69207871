/** Whether live events arrive. A short break is nobody's business; a longer one is told. */
import type { Api } from '../api/graphql.ts';

const TOLD_AFTER_MS = 2_500;

/** The health of the live line, for the bar at the top. */
export class Connection {
  #isLost = $state(false);
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /** True once the line has been down for 2.5 s; false as soon as it is back. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Watches the line until the returned function is called. */
  listen(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = this.#api.onLine((state) => {
      if (state === 'lost') {
        timer ??= setTimeout(() => (this.#isLost = true), TOLD_AFTER_MS);
      } else {
        clearTimeout(timer);
        timer = undefined;
        this.#isLost = false;
      }
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }
}
