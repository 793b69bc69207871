/** What a person calls an annotation set. */
import { isSetName, kindOfSet } from '../../../schema/rooms.ts';
import type { SetHeadFragment } from '../../api/operations.generated.ts';

/** "My spans", "Shared set", "Gold", the annotator's name, or "Model suggestions". */
export function nameOfSet(head: Pick<SetHeadFragment, 'set' | 'user'>, viewerId: string): string {
  const kind = isSetName(head.set) ? kindOfSet(head.set) : 'user';
  if (kind === 'shared') return 'Shared set';
  if (kind === 'gold') return 'Gold';
  if (kind === 'model') return 'Model suggestions';
  return head.user?.id === viewerId ? 'My spans' : (head.user?.name ?? head.set);
}

/**
 * A label for each set in a menu, no two alike: its name, how many spans it has, and whether it was handed in. Sets of
 * the same name (two models, two people of one name) are numbered.
 */
export function labelsOfSets(
  heads: readonly Pick<SetHeadFragment, 'set' | 'user' | 'spanCount' | 'submittedAt'>[],
  viewerId: string,
): string[] {
  const names = heads.map((head) => nameOfSet(head, viewerId));
  return heads.map((head, index) => {
    const name = names[index] ?? head.set;
    const alike = names.filter((other) => other === name).length;
    const number = names.slice(0, index + 1).filter((other) => other === name).length;
    // Settled gold is nothing that somebody handed in.
    const isHandedIn = head.submittedAt !== null && head.set !== 'gold';
    const count = `${head.spanCount}${isHandedIn ? ', submitted' : ''}`;
    return `${name}${alike > 1 ? ` (${number})` : ''} · ${count}`;
  });
}
