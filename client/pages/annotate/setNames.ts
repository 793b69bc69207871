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
