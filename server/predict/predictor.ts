/**
 * Answers with deployed models: deployment → model → weights, loaded once and kept by digest, the most recently used
 * eight. The caller has judged who may ask.
 */
import type { Range } from '../../schema/span.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/connect.ts';
import type { ModelRow } from '../store/model.ts';
import type { Analysis, BackendRegistry, TextPredictor } from '../training/backend.ts';
import { createBackends } from '../training/backends.ts';

/** Longest text, in UTF-16 code units: as Azure's synchronous limit. */
export const MAX_TEXT_LENGTH = 125_000;

const MAX_LOADED = 8;

/** One entity; offsets are UTF-16 code units. */
export interface PredictedEntity extends Range {
  readonly text: string;
  /** The entity type's name now, or as it was at training where the project no longer has it. */
  readonly category: string;
  /** null where the project no longer has the type. */
  readonly entityTypeId: string | null;
  /** Posterior probability, 0–1. */
  readonly confidence: number;
}

/** What a deployment found; entities in reading order. */
export interface Prediction {
  readonly modelId: string;
  readonly entities: readonly PredictedEntity[];
}

/** Answers for all projects. */
export interface Predictor {
  /** @throws AppError NOT_FOUND, LIMIT_EXCEEDED, or BACKEND_UNAVAILABLE when the weights cannot be read. */
  predict(projectId: string, deployment: string, text: string): Promise<Prediction>;
  /**
   * What one model finds, by ids of entity types as they were at training, and how unsure it is of the whole text.
   * Texts of any length. @throws AppError BACKEND_UNAVAILABLE.
   */
  analyse(model: ModelRow, text: string): Promise<Analysis>;
  /** Drops a model that was deleted from memory. */
  forget(modelId: string): void;
}

/** What a predictor reads. */
export interface PredictorOptions {
  readonly store: Pick<Store, 'deployments' | 'models' | 'projects' | 'files'>;
  /** Default: all backends of this server. */
  readonly backends?: BackendRegistry;
}

/** A predictor with nothing loaded. */
export function createPredictor({ store, backends = createBackends() }: PredictorOptions): Predictor {
  const loaded = new LoadedModels((model) => loadModel(store, backends, model));

  async function modelOf(projectId: string, name: string): Promise<ModelRow> {
    const deployment = await store.deployments.findOne({ projectId, name }).lean();
    const model = deployment === null ? null : await store.models.findById(deployment.modelId).lean();
    if (model === null) {
      throw new AppError('NOT_FOUND', `There is no deployment named ${name} in this project.`, {
        field: 'deployment',
      });
    }
    return model;
  }

  return {
    async predict(projectId, deployment, text) {
      if (text.length > MAX_TEXT_LENGTH) {
        const message = `A text may have ${MAX_TEXT_LENGTH} UTF-16 code units; this one has ${text.length}. Send it in parts.`;
        throw new AppError('LIMIT_EXCEEDED', message, { field: 'text' });
      }
      const model = await modelOf(projectId, deployment);
      const predictor = await loaded.get(model);
      const [found, names] = [await predictor.predict(text), await namesOf(store, model)];
      const entities = found.map(({ start, end, entityTypeId, confidence }): PredictedEntity => {
        const { category, isLive } = names.get(entityTypeId) ?? { category: entityTypeId, isLive: false };
        return {
          start,
          end,
          text: text.slice(start, end),
          category,
          entityTypeId: isLive ? entityTypeId : null,
          confidence,
        };
      });
      return { modelId: model._id, entities };
    },
    analyse: async (model, text) => (await loaded.get(model)).analyse(text),
    forget: (modelId) => loaded.forget(modelId),
  };
}

async function loadModel(
  store: PredictorOptions['store'],
  backends: BackendRegistry,
  model: ModelRow,
): Promise<TextPredictor> {
  const backend = backends.get(model.backend);
  const bytes = await store.files.get(model.digest);
  if (backend === undefined || bytes === undefined) {
    throw new AppError(
      'BACKEND_UNAVAILABLE',
      `The weights of model ${model.name} cannot be read. Train it again.`,
    );
  }
  return backend.load(bytes);
}

async function namesOf(
  store: PredictorOptions['store'],
  model: ModelRow,
): Promise<Map<string, { category: string; isLive: boolean }>> {
  const project = await store.projects.findById(model.projectId, { entityTypes: 1 }).lean();
  const live = (project?.entityTypes ?? []).filter((type) => type.deletedAt === null);
  const names = new Map(model.entityTypes.map(({ id, name }) => [id, { category: name, isLive: false }]));
  for (const { id, name } of live) names.set(id, { category: name, isLive: true });
  return names;
}

/** Models in memory, the least recently used first. Two that ask for one at once share its loading. */
class LoadedModels {
  readonly #load: (model: ModelRow) => Promise<TextPredictor>;
  readonly #byDigest = new Map<string, Promise<TextPredictor>>();
  readonly #digests = new Map<string, string>();

  constructor(load: (model: ModelRow) => Promise<TextPredictor>) {
    this.#load = load;
  }

  get(model: ModelRow): Promise<TextPredictor> {
    const { digest } = model;
    const predictor = this.#byDigest.get(digest) ?? this.#load(model);
    this.#byDigest.delete(digest);
    this.#byDigest.set(digest, predictor);
    this.#digests.set(model._id, digest);
    predictor.catch(() => this.#drop(digest));
    const [oldest] = this.#byDigest.keys();
    if (this.#byDigest.size > MAX_LOADED && oldest !== undefined) this.#drop(oldest);
    return predictor;
  }

  forget(modelId: string): void {
    const digest = this.#digests.get(modelId);
    if (digest !== undefined) this.#drop(digest);
  }

  #drop(digest: string): void {
    this.#byDigest.delete(digest);
    for (const [modelId, of] of this.#digests) if (of === digest) this.#digests.delete(modelId);
  }
}
