/** Where labelled spans that come with files may go, by how the project's people work. The first is the usual one. */
import type { ProjectMode } from '../../api/operations.generated.ts';
import type { UploadTarget } from '../../api/upload.ts';
import type { Choice } from '../../words/labels.ts';

const GOLD: Choice<'gold'> = {
  value: 'gold',
  label: 'Gold',
  hint: 'They are settled: models are trained on them and measured by them.',
};
const SHARED: Choice<'shared'> = {
  value: 'shared',
  label: 'The shared set',
  hint: 'Everybody goes on working on them.',
};
const MINE: Choice<'mine'> = {
  value: 'mine',
  label: 'My own set',
  hint: 'They count as your annotations, not yet submitted.',
};

/** Choices for an upload. */
export function uploadTargets(mode: ProjectMode): readonly [Choice<UploadTarget>, ...Choice<UploadTarget>[]] {
  return mode === 'SHARED' ? [SHARED, GOLD] : [GOLD, MINE];
}

/** Choices for a folder on the server, which has no person of its own. */
export function folderTargets(
  mode: ProjectMode,
): readonly [Choice<'gold' | 'shared'>, ...Choice<'gold' | 'shared'>[]] {
  return mode === 'SHARED' ? [SHARED, GOLD] : [GOLD];
}
