import { beforeEach, describe, expect, it } from 'vitest';
import { THEME_KEY, Theme } from '../../../client/state/theme.svelte.ts';

/** The system's wish for a theme, which the test changes. */
class FakeSystem extends EventTarget {
  matches = false;
  wish(isDark: boolean): void {
    this.matches = isDark;
    this.dispatchEvent(new Event('change'));
  }
}

let system: FakeSystem;
let root: HTMLElement;
const make = (storage: Storage | undefined = localStorage): Theme =>
  new Theme(root, system as unknown as MediaQueryList, storage);

beforeEach(() => {
  localStorage.clear();
  system = new FakeSystem();
  root = document.createElement('html');
});

describe('Theme', () => {
  it('follows the system until a person chooses, and keeps the choice for the next visit', () => {
    const theme = make();
    const end = theme.listen();
    expect(root.dataset['theme']).toBe('light');
    system.wish(true);
    expect(root.dataset['theme']).toBe('dark');
    theme.choose('light');
    expect(root.dataset['theme']).toBe('light');
    system.wish(false);
    system.wish(true);
    expect(root.dataset['theme']).toBe('light');
    expect(make().choice).toBe('light');
    end();
  });

  it('follows the system again when told so', () => {
    system.matches = true;
    const theme = make();
    theme.choose('light');
    theme.choose('system');
    expect([theme.isDark, root.dataset['theme']]).toEqual([true, 'dark']);
  });

  it('takes a stored word it does not know as the system’s', () => {
    localStorage.setItem(THEME_KEY, 'sepia');
    expect(make().choice).toBe('system');
  });

  it('works where storage is forbidden', () => {
    const theme = new Theme(root, system as unknown as MediaQueryList, undefined);
    theme.choose('dark');
    expect(root.dataset['theme']).toBe('dark');
  });

  it('does not follow any more once it stopped listening', () => {
    const theme = make();
    theme.listen()();
    system.wish(true);
    expect(root.dataset['theme']).toBe('light');
  });
});
