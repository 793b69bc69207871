/** The orders of the list, as they are called on the screen. */
import type { DocumentOrder } from '../../api/operations.generated.ts';
import type { Choice } from '../../words/labels.ts';

/** All orders, the usual one first. */
export const ORDER: readonly Choice<DocumentOrder>[] = [
  { value: 'POSITION', label: 'As imported', hint: 'The order in which documents came.' },
  {
    value: 'UNCERTAINTY',
    label: 'Least sure first',
    hint: 'What a model was least sure of when it last read them.',
  },
  { value: 'UNTOUCHED', label: 'Untouched first', hint: 'What nobody has begun, as far as you may see.' },
];
