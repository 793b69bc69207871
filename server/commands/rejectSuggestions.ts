/** Says no to suggestions in one set, and takes that back. */
import { roomName } from '../../schema/rooms.ts';
import type { Proposal } from '../../schema/suggestions.ts';
import { AppError } from '../errors.ts';
import { rejectionId, type SuggestionRejectionRow } from '../store/suggestionRejection.ts';
import type { CommandContext } from './context.ts';
import { enterSet, type SetEntry } from './enterSet.ts';

export interface SuggestionPlaces {
  readonly documentId: string;
  readonly set: string;
  readonly places: readonly Proposal[];
}

const MOST_AT_ONCE = 1_000;
/** As many as there can be suggestions of a model and of the pattern lists. */
const MOST_IN_A_SET = 20_000;

/** @throws AppError as `enterSet`; INVALID_INPUT for a place outside the text; LIMIT_EXCEEDED. */
export async function rejectSuggestions(context: CommandContext, input: SuggestionPlaces): Promise<SetEntry> {
  const entry = await enterSet(context, input, 'write');
  const { document, project, room, viewer } = entry;
  checkPlaces(entry, input.places);
  const { suggestionRejections } = context.store;
  const count = await suggestionRejections.countDocuments({ documentId: document._id, set: room.set });
  if (count + input.places.length > MOST_IN_A_SET) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `Set ${roomName(room)} has ${count} rejections; it may have ${MOST_IN_A_SET}.`,
      { field: 'places' },
    );
  }
  const at = context.now();
  const rows = input.places.map(({ start, end, entityTypeId }): SuggestionRejectionRow => {
    const _id = rejectionId(room, { start, end, entityTypeId });
    const place = { documentId: document._id, set: room.set, start, end, entityTypeId };
    return { _id, projectId: project._id, ...place, by: viewer.user._id, at };
  });
  await suggestionRejections.bulkWrite(
    rows.map(({ _id, ...row }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true },
    })),
    { ordered: false },
  );
  publish(context, entry);
  return entry;
}

/** Takes rejections back; places that nobody rejected are passed over. @throws AppError as `enterSet`, LIMIT_EXCEEDED. */
export async function restoreSuggestions(
  context: CommandContext,
  input: SuggestionPlaces,
): Promise<SetEntry> {
  const entry = await enterSet(context, input, 'write');
  checkCount(input.places);
  const ids = input.places.map((place) => rejectionId(entry.room, place));
  await context.store.suggestionRejections.deleteMany({ _id: { $in: ids } });
  publish(context, entry);
  return entry;
}

function checkCount(places: readonly Proposal[]): void {
  if (places.length <= MOST_AT_ONCE) return;
  throw new AppError('LIMIT_EXCEEDED', `At most ${MOST_AT_ONCE} suggestions at once.`, { field: 'places' });
}

function checkPlaces({ document, project }: SetEntry, places: readonly Proposal[]): void {
  checkCount(places);
  if (places.length === 0) {
    throw new AppError('INVALID_INPUT', 'Name at least one suggestion.', { field: 'places' });
  }
  const types = new Set(project.entityTypes.map(({ id }) => id));
  const isWrong = ({ start, end, entityTypeId }: Proposal): boolean =>
    start < 0 || start >= end || end > document.length || !types.has(entityTypeId);
  if (places.some(isWrong)) {
    throw new AppError('INVALID_INPUT', 'A place must lie in the text and have a type of this project.', {
      field: 'places',
    });
  }
}

function publish(context: CommandContext, { project, document, room }: SetEntry): void {
  context.bus.publish('suggestionsChanged', {
    projectId: project._id,
    documentId: document._id,
    set: room.set,
  });
}
