/** E11000 with the fields that drivers and Mongoose read: `keyPattern` and `keyValue`. */
import { ObjectId } from 'bson';
import { keyPattern, type Collection, type Index } from './catalog.ts';
import { StoreError } from './errors.ts';
import { isNumber } from './numbers.ts';
import { valueAt } from './paths.ts';
import { isDoc, type Doc } from './values.ts';

/** What a unique index answers to a document whose key another document holds. */
export function duplicateKey(collection: Collection, index: Index, doc: Doc): StoreError {
  const keyValue = Object.fromEntries(
    index.fields.map((field) => [field.path, valueAt(doc, field.path.split('.')) ?? null]),
  );
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${shellText(value)}`);
  return new StoreError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: keyPattern(index), keyValue },
  );
}

/** A value as MongoDB's shell would write it. */
export function shellText(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (isNumber(value)) return value.toString();
  if (Array.isArray(value)) return `[ ${value.map(shellText).join(', ')} ]`;
  if (!isDoc(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${shellText(inner)}`);
  return `{ ${fields.join(', ')} }`;
}
