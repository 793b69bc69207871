/** The secret of a one-time link: it travels in the address's fragment, and must not stay there. */

/**
 * The token in `#token=…`, taken out of the address bar and of the browser's history; undefined when there is none.
 * Anything else in the fragment goes with it.
 */
export function takeTokenFromAddress(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState' | 'state'>,
): string | undefined {
  const token = new URLSearchParams(location.hash.replace(/^#/, '')).get('token');
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return token === null || token === '' ? undefined : token;
}
