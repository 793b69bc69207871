// Sets the theme before the first paint, so that a dark page never flashes white. The choice is kept by state/theme.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('concord.theme');
  } catch (error) {
    // Storage may be forbidden; the system's theme is then the right one.
    void error;
  }
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
