/** Instants and durations as people read them, in the browser's own time zone. */

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** ISO instant → `25 Nov 2026`. */
export function formatDay(iso: string): string {
  return DAY.format(new Date(iso));
}

/** ISO instant → `25 Nov 2026, 16:05`. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  return `${DAY.format(at)}, ${TIME.format(at)}`;
}

/** Milliseconds → `8 s`, `3 min 20 s`, `1 h 4 min`; whole seconds, never less than 1 s. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joinParts(`${minutes} min`, seconds % 60, 's');
  return joinParts(`${Math.floor(minutes / 60)} h`, minutes % 60, 'min');
}

function joinParts(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest} ${unit}`;
}

/** How long from one ISO instant to another. */
export function formatSpanOfTime(fromIso: string, toIso: string): string {
  return formatDuration(Date.parse(toIso) - Date.parse(fromIso));
}
