/** Gives a model a name that answers. A name moves to another model in one write. */
import { AppError } from '../errors.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { newId } from '../store/ids.ts';
import type { DeploymentRow } from '../store/model.ts';
import type { CommandContext } from './context.ts';
import { requireModel } from './enterModel.ts';

const NAME = /^[A-Za-z0-9_-]{1,50}$/;

/** Makes a deployment, or moves it to this model. @throws AppError INVALID_INPUT for a bad name, NOT_FOUND. */
export async function deployModel(
  context: CommandContext,
  input: { modelId: string; name: string },
): Promise<DeploymentRow> {
  const model = await requireModel(context, input.modelId);
  const name = input.name.trim();
  if (!NAME.test(name)) {
    throw new AppError(
      'INVALID_INPUT',
      "name needs 1–50 letters, digits, '-' or '_': it is part of an address.",
      {
        field: 'name',
      },
    );
  }
  const { projectId } = model;
  const change = { $set: { modelId: model._id, updatedAt: context.now() }, $setOnInsert: { _id: newId() } };
  const upsert = () =>
    context.store.deployments
      .findOneAndUpdate({ projectId, name }, change, { upsert: true, returnDocument: 'after' })
      .lean();
  // Two at once may both try to insert; the second then finds the first's row.
  const row = await upsert().catch((thrown: unknown) => {
    if (isDuplicateKey(thrown)) return upsert();
    throw thrown;
  });
  context.bus.publish('projectChanged', { projectId });
  return row;
}
