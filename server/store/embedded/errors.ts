/** Refusals in MongoDB's own words: a driver decides by the code, so a name here always carries MongoDB's number. */

/** MongoDB's error numbers by name, as far as this store answers with them. */
const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  BSONObjectTooLarge: 10_334,
  DuplicateKey: 11_000,
  Location15952: 15_952,
  Location16020: 16_020,
  Location17276: 17_276,
  Location17280: 17_280,
  Location31249: 31_249,
  Location31254: 31_254,
  Location40228: 40_228,
  Location40323: 40_323,
  Location40324: 40_324,
  IDLUnknownField: 40_415,
  Location40573: 40_573,
  Location51091: 51_091,
} as const;

export type ErrorName = keyof typeof errorCodes;

/** A command, or one of its statements, was refused. Nothing of it has been written. */
export class StoreError extends Error {
  readonly codeName: ErrorName;
  readonly code: number;
  /** More fields of the answer, such as `keyPattern` and `keyValue` of a duplicate key. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(codeName: ErrorName, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'StoreError';
    this.codeName = codeName;
    this.code = errorCodes[codeName];
    this.details = details;
  }
}

/** A `BadValue` (2), the most frequent refusal. */
export function badValue(message: string): StoreError {
  return new StoreError('BadValue', message);
}

/** A `FailedToParse` (9): the request itself is malformed. */
export function failedToParse(message: string): StoreError {
  return new StoreError('FailedToParse', message);
}
