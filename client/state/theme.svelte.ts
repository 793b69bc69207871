/** Light or dark: the person's choice, kept in this browser, or else the system's. */

/** What a person can choose. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
/** A person’s choice; `system` follows the system as it changes. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The key in `localStorage`; `public/theme.js` reads it before the first paint. */
export const THEME_KEY = 'concord.theme';

/** The theme of the page; writes `data-theme` on the root element. */
export class Theme {
  #choice = $state<ThemeChoice>('system');
  #isSystemDark = $state(false);
  readonly #root: HTMLElement;
  readonly #system: MediaQueryList;
  readonly #storage: Storage | undefined;

  /** @param storage undefined where the browser forbids it; the choice then lasts as long as the page. */
  constructor(root: HTMLElement, system: MediaQueryList, storage: Storage | undefined) {
    this.#root = root;
    this.#system = system;
    this.#storage = storage;
    this.#isSystemDark = system.matches;
    const kept = storage?.getItem(THEME_KEY);
    this.#choice = THEME_CHOICES.find((choice) => choice === kept) ?? 'system';
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  get isDark(): boolean {
    return this.#choice === 'dark' || (this.#choice === 'system' && this.#isSystemDark);
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.#storage?.setItem(THEME_KEY, choice);
    this.#apply();
  }

  /** Follows the system's theme until the returned function is called. */
  listen(): () => void {
    const follow = (): void => {
      this.#isSystemDark = this.#system.matches;
      this.#apply();
    };
    this.#system.addEventListener('change', follow);
    return () => this.#system.removeEventListener('change', follow);
  }

  #apply(): void {
    this.#root.dataset['theme'] = this.isDark ? 'dark' : 'light';
  }
}
