/** Regular expressions of filters. The engine is JavaScript's; a pattern it cannot read is refused, not ignored. */
import { BSONRegExp } from 'bson';
import { badValue, StoreError } from '../errors.ts';
import type { ValueTest } from './field.ts';

/** Pattern and options of a filter's regular expression, as written. */
export interface Pattern {
  readonly source: string;
  readonly options: string;
}

/** Reads a BSON regular expression or a pattern text. @throws BadValue for anything else. */
export function patternOf(argument: unknown, options?: unknown): Pattern {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (argument instanceof BSONRegExp) {
    return { source: argument.pattern, options: options ?? argument.options };
  }
  if (typeof argument !== 'string') throw badValue('$regex has to be a string');
  return { source: argument, options: options ?? '' };
}

/** Texts that the pattern finds, and stored regular expressions equal to it. */
export function regexTest(argument: unknown, options?: unknown): ValueTest {
  const pattern = patternOf(argument, options);
  const expression = compiled(pattern);
  return (value) => {
    if (typeof value === 'string') return expression.test(value);
    return (
      value instanceof BSONRegExp && value.pattern === pattern.source && value.options === pattern.options
    );
  };
}

/** @throws Location51091 when JavaScript cannot read the pattern, BadValue for an unknown option. */
function compiled({ source, options }: Pattern): RegExp {
  if (/[^imsxu]/.test(options)) throw badValue(`invalid flag in regex options: ${options}`);
  const flags = [...new Set(options.replace('x', ''))].join('');
  try {
    return new RegExp(options.includes('x') ? withoutComments(source) : source, flags);
  } catch {
    throw new StoreError('Location51091', `Regular expression is invalid: ${source}`);
  }
}

/** The `x` option: white space and comments outside of classes and escapes mean nothing. */
function withoutComments(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|#.*|\s+/g, (token) =>
    token.startsWith('\\') || token.startsWith('[') ? token : '',
  );
}
