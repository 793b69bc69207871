/** What a command is, and how its fields are read. A field that a command does not know is refused, never ignored. */
import { checkNamespace } from '../catalog.ts';
import { badValue, failedToParse, StoreError } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { toInteger } from '../numbers.ts';
import { isDoc, type Doc } from '../values.ts';
import type { Request } from '../wire.ts';

/** A command's answer: a document (`ok: 1` is added) or finished BSON. */
export type Reply = Doc | Buffer;

/** One command. */
export interface Command {
  /** The fields it takes besides its name and what every command may have. */
  readonly fields: readonly string[];
  run(request: Request, engine: Engine): Reply | Promise<Reply>;
}

/** Fields every command may have. What they ask for is either always so here, or has no meaning for one server. */
const common = new Set([
  '$db',
  '$clusterTime',
  '$readPreference',
  'apiDeprecationErrors',
  'apiStrict',
  'apiVersion',
  'comment',
  'lsid',
  'maxTimeMS',
  'readConcern',
  'txnNumber',
  'writeConcern',
]);

/** @throws IDLUnknownField (40415), or IllegalOperation (20) for a transaction. */
export function checkFields(command: Command, { name, body }: Request): void {
  if ('startTransaction' in body || 'autocommit' in body) {
    throw new StoreError(
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  const unknown = Object.keys(body).find(
    (field) => field !== name && !common.has(field) && !command.fields.includes(field),
  );
  if (unknown !== undefined) {
    throw new StoreError('IDLUnknownField', `BSON field '${name}.${unknown}' is an unknown field.`);
  }
}

/** `database.collection` of a command whose value is the collection's name. @throws InvalidNamespace (73). */
export function namespaceOf(request: Request, collection: unknown = request.body[request.name]): string {
  if (typeof collection !== 'string' || collection === '') {
    throw new StoreError('InvalidNamespace', `collection name has invalid type or is empty`);
  }
  const namespace = `${request.database}.${collection}`;
  checkNamespace(namespace);
  return namespace;
}

/** A document field; an empty one when it is missing. @throws FailedToParse when it is something else. */
export function docField(body: Doc, name: string): Doc {
  const value = body[name];
  if (value === undefined || value === null) return {};
  if (!isDoc(value)) throw failedToParse(`Expected field ${name} to be of type object`);
  return value;
}

/** A list of documents. @throws FailedToParse when it is missing or something else. */
export function docsField(body: Doc, name: string): Doc[] {
  const value = body[name];
  if (!Array.isArray(value) || !value.every(isDoc))
    throw failedToParse(`Expected field ${name} to be an array of objects`);
  return value;
}

/** A whole number not below 0; `fallback` when it is missing. @throws BadValue. */
export function countField<T>(body: Doc, name: string, fallback: T): number | T {
  const value = body[name];
  if (value === undefined || value === null) return fallback;
  const number = toInteger(value);
  if (number === undefined || number < 0) throw badValue(`BSON field '${name}' value must be >= 0`);
  return number;
}

/** A boolean; false when it is missing. Numbers count as the server counts them. */
export function flagField(body: Doc, name: string): boolean {
  const value = body[name];
  return value === true || (toInteger(value) ?? 0) !== 0;
}

/** @throws BadValue for a collation other than the simple one: answers would be ordered otherwise than asked. */
export function refuseCollation(body: Doc): void {
  const { collation } = body;
  if (collation === undefined || (isDoc(collation) && collation['locale'] === 'simple')) return;
  throw badValue('Collation is not supported by the embedded store');
}
