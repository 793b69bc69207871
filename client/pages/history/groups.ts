/** Entries of a history as a list to read: by day, and within a day by the people who wrote one after the other. */
import type { HistoryEntry } from '../../state/setHistory.svelte.ts';
import { formatDay } from '../../words/time.ts';

/** Entries in a row by the same people, none more than five minutes after the one before it. */
export interface EntryGroup {
  /** Number of its newest entry. */
  readonly key: number;
  readonly people: HistoryEntry['people'];
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
}

export interface HistoryDay {
  /** `25 Nov 2026` */
  readonly day: string;
  readonly groups: readonly EntryGroup[];
}

const PAUSE_MS = 5 * 60_000;
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** ISO instant → `16:05`, in the browser's time zone. */
export function formatTime(iso: string): string {
  return TIME.format(new Date(iso));
}

/** @param entries newest first. */
export function groupByDay(entries: readonly HistoryEntry[]): HistoryDay[] {
  const days: {
    day: string;
    groups: { key: number; people: HistoryEntry['people']; entries: HistoryEntry[] }[];
  }[] = [];
  let former: HistoryEntry | undefined;
  for (const entry of entries) {
    const day = formatDay(entry.at);
    let today = days.at(-1);
    if (today?.day !== day) {
      today = { day, groups: [] };
      days.push(today);
      former = undefined;
    }
    const group = today.groups.at(-1);
    if (group !== undefined && former !== undefined && belongsTo(former, entry)) group.entries.push(entry);
    else today.groups.push({ key: entry.seq, people: entry.people, entries: [entry] });
    former = entry;
  }
  return days;
}

function belongsTo(newer: HistoryEntry, older: HistoryEntry): boolean {
  const isNear = Date.parse(newer.at) - Date.parse(older.at) <= PAUSE_MS;
  return isNear && idsOf(newer) === idsOf(older);
}

function idsOf({ people }: HistoryEntry): string {
  return people
    .map(({ id }) => id)
    .sort()
    .join();
}
