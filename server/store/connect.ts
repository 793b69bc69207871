/**
 * The store: Mongoose on the official driver, always (DESIGN D1). With `mongodbUri` it is that MongoDB; without, the
 * embedded store of the data folder. Nothing above this folder knows which.
 */
import { mkdir } from 'node:fs/promises';
import { createConnection, STATES, type Connection } from 'mongoose';
import type { Config } from '../config.ts';
import { annotationSetModel, type AnnotationSetRow } from './annotationSet.ts';
import { apiTokenModel } from './apiToken.ts';
import { commentModel } from './comment.ts';
import { documentModel } from './document.ts';
import { startEmbeddedStore } from './embedded/start.ts';
import { openFiles, type Files } from './files.ts';
import { insertUpdateOn, type InsertUpdate } from './insertUpdate.ts';
import { jobModel } from './job.ts';
import { memberModel } from './member.ts';
import { patternListModel } from './patternList.ts';
import { deploymentModel, modelModel } from './model.ts';
import { projectModel } from './project.ts';
import { linkModel, signInModel } from './signIn.ts';
import { suggestionRejectionModel } from './suggestionRejection.ts';
import { suggestionSetModel } from './suggestionSet.ts';
import { snapshotModel, updateModel } from './updateLog.ts';
import { userModel } from './user.ts';

type Models = ReturnType<typeof modelsOn>;

/** All collections in one object, and the files. */
export interface Store extends Models {
  readonly insertUpdate: InsertUpdate;
  /**
   * Projections by the driver itself: Mongoose makes and casts a document of each value, which for a large set stops the
   * event loop. Rows are whole and of our own making.
   */
  readonly driver: ReturnType<typeof driverOn>;
  readonly files: Files;
  /** Whether the store answers now. */
  isReady(): boolean;
  close(): Promise<void>;
}

function modelsOn(connection: Connection) {
  return {
    users: userModel(connection),
    signIns: signInModel(connection),
    links: linkModel(connection),
    projects: projectModel(connection),
    members: memberModel(connection),
    documents: documentModel(connection),
    annotationSets: annotationSetModel(connection),
    comments: commentModel(connection),
    updates: updateModel(connection),
    snapshots: snapshotModel(connection),
    jobs: jobModel(connection),
    models: modelModel(connection),
    deployments: deploymentModel(connection),
    apiTokens: apiTokenModel(connection),
    suggestionSets: suggestionSetModel(connection),
    suggestionRejections: suggestionRejectionModel(connection),
    patternLists: patternListModel(connection),
  };
}

function driverOn(connection: Connection) {
  return {
    annotationSets: connection.collection<AnnotationSetRow>('annotationSets'),
  };
}

/**
 * Opens the store and makes its indexes.
 * @throws when the database cannot be reached within 10 s, or the data folder cannot be used.
 */
export async function connectStore(config: Pick<Config, 'mongodbUri' | 'dataDir'>): Promise<Store> {
  const embedded = config.mongodbUri === undefined ? await openEmbedded(config.dataDir) : undefined;
  const uri = embedded?.uri ?? config.mongodbUri ?? '';
  const connection = createConnection(uri, {
    autoIndex: false,
    serverSelectionTimeoutMS: 10_000,
    maxPoolSize: 20,
    // What is acknowledged must survive: on a replica set, a write counts when most members have it on disk.
    writeConcern: { w: 'majority', journal: true },
  });
  try {
    await connection.asPromise();
    const models = modelsOn(connection);
    await Promise.all(Object.values(models).map((model) => model.createIndexes()));
    return {
      ...models,
      driver: driverOn(connection),
      insertUpdate: insertUpdateOn(connection, embedded?.line),
      files: openFiles(connection),
      isReady: () => connection.readyState === STATES.connected,
      async close() {
        await connection.close();
        await embedded?.close();
      },
    };
  } catch (thrown) {
    await connection.close().catch(() => undefined);
    await embedded?.close();
    throw thrown;
  }
}

async function openEmbedded(dataDir: string) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return startEmbeddedStore({ dataDir });
}
