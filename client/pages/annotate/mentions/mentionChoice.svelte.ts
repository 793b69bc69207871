/**
 * What the dialog about equal mentions is set to, and what that does to the set of now: the plan is made anew with every
 * change of a choice or of the set, so what is counted is what is done.
 */
import { findMentions, isWholeWord } from '../../../../schema/mentions.ts';
import { planMentions, type MentionDeed, type PlannedMention } from '../../../../schema/mentionPlan.ts';
import { mentionOf, type Range } from '../../../../schema/span.ts';
import type { OverlapPolicy } from '../../../../schema/constraints.ts';
import type { AnnotationSetState } from '../../../state/annotationSet.svelte.ts';
import { ALL_TICKED, keyOfPlace, noneTicked, withTick } from './ticks.ts';

export type DeedKind = MentionDeed['kind'];
/** Where: this document, or others by their scope on the server. */
export type Reach = 'here' | 'UNLABELLED' | 'OPEN';

/** Any type, in a choice of types. */
export const ANY_TYPE = '';

export interface ChoiceOptions {
  readonly set: AnnotationSetState;
  /** The place whose text is looked for. */
  readonly range: Range;
  readonly language: string;
  readonly overlap: OverlapPolicy;
  /** Ids of the types in use. */
  readonly typeIds: ReadonlySet<string>;
  /** The type that is offered first. */
  readonly typeId: string;
}

export class MentionChoice {
  readonly mention: string;
  kind = $state<DeedKind>('add');
  reach = $state<Reach>('here');
  typeId = $state('');
  /** For `relabel` and `remove`: the type of the spans that are changed. */
  fromId = $state(ANY_TYPE);
  matchCase = $state(true);
  wholeWord = $state(true);
  #unticked = $state.raw(ALL_TICKED);
  readonly #options: ChoiceOptions;
  readonly places = $derived.by(() => {
    const { mention, matchCase, wholeWord } = this;
    const { set, language } = this.#options;
    return findMentions(set.text, { mention, matchCase, wholeWord }, { language });
  });
  readonly plan = $derived.by(() => {
    const { set, overlap, typeIds } = this.#options;
    const context = { text: set.text, entityTypeIds: typeIds, overlap };
    return planMentions({ places: this.places, spans: set.spans, context }, this.#deed());
  });
  /** Places where something will be done. */
  readonly chosen = $derived(this.plan.filter((place) => this.isTicked(place)));

  constructor(options: ChoiceOptions) {
    this.#options = options;
    this.mention = mentionOf(options.set.text, options.range);
    this.typeId = options.typeId;
    // What was taken from the middle of a word is looked for as such.
    this.wholeWord = isWholeWord(options.set.text, options.range, options.language);
  }

  /** Whether something will be done at a place. */
  isTicked(place: PlannedMention): boolean {
    return place.verdict === 'ready' && !this.#unticked.has(keyOfPlace(place));
  }

  tick(place: PlannedMention, isTicked: boolean): void {
    this.#unticked = withTick(this.#unticked, place, isTicked);
  }

  tickAll(isTicked: boolean): void {
    this.#unticked = isTicked ? ALL_TICKED : noneTicked(this.plan);
  }

  /** Does it in this document, as one deed. @returns how many spans were made, changed or removed. */
  apply(): number {
    const { set } = this.#options;
    const { chosen, typeId: entityTypeId } = this;
    if (this.kind === 'add') {
      const wishes = chosen.map(({ start, end }) => ({ start, end, entityTypeId, origin: 'bulk' as const }));
      return set.addAll(wishes).length;
    }
    // Bounds stay as they are, and the plan was made of the spans of now: nothing is left to be judged.
    const changes = chosen.flatMap(({ before }) => {
      if (before === undefined) return [];
      const after = this.kind === 'remove' ? undefined : { ...before, entityTypeId };
      return [{ id: before.id, before, after }];
    });
    return set.changeAll(changes) ? changes.length : 0;
  }

  #deed(): MentionDeed {
    const from = this.fromId === ANY_TYPE ? null : this.fromId;
    if (this.kind === 'add') return { kind: 'add', entityTypeId: this.typeId };
    if (this.kind === 'remove') return { kind: 'remove', entityTypeId: from };
    return { kind: 'relabel', from, to: this.typeId };
  }
}
