/**
 * A moment of a set as marks in the text: what stands, and what the change before it did, told apart by a sign in front
 * of the type's name: `+` put in, `±` changed, `−` taken out (drawn where it stood).
 */
import { isSameSpan, compareSpans, type Span } from '../../../schema/span.ts';
import type { TypeLook } from '../../editor/typeLooks.ts';
import type { Moment } from '../../state/setHistory.svelte.ts';

/** What became of a span in the change that is shown. */
export type Fate = 'added' | 'changed' | 'removed';

/** The sign of each fate. */
export const SIGN: Readonly<Record<Fate, string>> = { added: '+', changed: '±', removed: '−' };

/** Spans to draw, each with an entity type that stands for its type and fate, and the looks of those. */
export interface MomentMarks {
  /** In reading order. */
  readonly spans: readonly Span[];
  readonly looks: ReadonlyMap<string, TypeLook>;
  /** What the change touched, in reading order. */
  readonly touched: readonly Span[];
}

/** @param looks of the project's entity types, by id. */
export function marksOf({ before, after }: Moment, looks: ReadonlyMap<string, TypeLook>): MomentMarks {
  const former = new Map(before.map((span) => [span.id, span]));
  const ids = new Set(after.map(({ id }) => id));
  const shown = new Map(looks);
  const touched: Span[] = [];
  const dress = (span: Span, fate: Fate | undefined): Span => {
    if (fate === undefined) return span;
    touched.push(span);
    const look = looks.get(span.entityTypeId);
    const entityTypeId = `${fate} ${span.entityTypeId}`;
    if (look !== undefined) shown.set(entityTypeId, { ...look, name: `${SIGN[fate]} ${look.name}` });
    return { ...span, entityTypeId };
  };
  const standing = after.map((span) => {
    const old = former.get(span.id);
    if (old === undefined) return dress(span, 'added');
    return dress(span, isSameSpan(old, span) ? undefined : 'changed');
  });
  const gone = before.filter(({ id }) => !ids.has(id)).map((span) => dress(span, 'removed'));
  return {
    spans: [...standing, ...gone].sort(compareSpans),
    looks: shown,
    touched: touched.sort(compareSpans),
  };
}
