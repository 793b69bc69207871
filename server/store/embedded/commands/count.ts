/** `count` and `distinct`. */
import { failedToParse } from '../errors.ts';
import { compileExpression } from '../aggregate/expression.ts';
import { countDocuments } from '../counting.ts';
import { encodeKey } from '../keys.ts';
import { integer, toInteger } from '../numbers.ts';
import { visitPath } from '../paths.ts';
import { fieldNames } from '../rawDocument.ts';
import { plainQuery, search } from '../search.ts';
import { Puller } from '../steps.ts';
import { countField, docField, namespaceOf, refuseCollation, type Command } from './command.ts';

export const count: Command = {
  fields: ['collation', 'hint', 'limit', 'query', 'skip', 'fields'],
  async run(request, engine) {
    const { body } = request;
    refuseCollation(body);
    const query = {
      filter: docField(body, 'query'),
      sort: [],
      skip: countField(body, 'skip', 0),
      limit: Math.abs(toInteger(body['limit']) ?? 0),
      hint: body['hint'],
    };
    const n = await countDocuments(engine, engine.catalog.get(namespaceOf(request)), query);
    return { n: integer(n) };
  },
};

/** Each value once, arrays taken apart, in ascending order. */
export const distinct: Command = {
  fields: ['collation', 'hint', 'key', 'query'],
  async run(request, engine) {
    const { body } = request;
    refuseCollation(body);
    const { key, hint } = body;
    if (typeof key !== 'string') throw failedToParse("'key' must be a string");
    const query = { ...plainQuery(docField(body, 'query')), hint };
    const rows = search(engine.kv, engine.catalog.get(namespaceOf(request)), query, compileExpression);
    const values = new Map<string, unknown>();
    const note = (value: unknown) => {
      if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value);
    };
    const parts = key.split('.');
    const fields = fieldNames([key]);
    await new Puller(rows).forEach((row) => {
      visitPath(row.part(fields), parts, (value) => {
        if (Array.isArray(value)) value.forEach(note);
        else note(value);
        return false;
      });
    });
    const sorted = [...values].sort(([left], [right]) => (left < right ? -1 : 1));
    return { values: sorted.map(([, value]) => value) };
  },
};
