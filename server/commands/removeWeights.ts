/** Removing the weights of models. */
import type { CommandContext } from './context.ts';

/** Removes a model's weights, unless another model is of the same bytes. */
export async function removeWeights({ store }: Pick<CommandContext, 'store'>, digest: string): Promise<void> {
  if ((await store.models.findOne({ digest }).lean()) === null) await store.files.remove(digest);
}
