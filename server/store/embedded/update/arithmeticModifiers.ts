/** `$inc` and `$mul`. The result keeps the wider number type; what is no number is refused, and stays as it is. */
import { Double, Int32 } from 'bson';
import { badValue, StoreError } from '../errors.ts';
import { shellText } from '../duplicateKey.ts';
import { typeName } from '../match/types.ts';
import { add, isNumber, multiply, type BsonNumber } from '../numbers.ts';
import { creating, type Modifier } from './modifier.ts';

interface Operation {
  readonly name: '$inc' | '$mul';
  readonly verb: string;
  apply(value: BsonNumber, argument: BsonNumber): BsonNumber;
  /** What a missing field becomes. */
  fresh(argument: BsonNumber): BsonNumber;
}

function arithmetic(operation: Operation): Modifier {
  return {
    approach: creating,
    read(argument, path) {
      if (!isNumber(argument)) {
        throw mismatch(
          `Cannot ${operation.verb} with non-numeric argument: {${path}: ${shellText(argument)}}`,
        );
      }
      return (slot, { doc }) => {
        const { value } = slot;
        if (value === undefined) slot.set(operation.fresh(argument));
        else if (isNumber(value)) slot.set(applied(operation, value, argument));
        else {
          throw mismatch(
            `Cannot apply ${operation.name} to a value of non-numeric type. {_id: ${shellText(doc['_id'])}} has the field '${slot.name}' of non-numeric type ${typeName(value)}`,
          );
        }
      };
    },
  };
}

function applied(operation: Operation, value: BsonNumber, argument: BsonNumber): BsonNumber {
  const result = operation.apply(value, argument);
  const overflowed = result instanceof Double && !(value instanceof Double) && !(argument instanceof Double);
  if (overflowed) {
    throw badValue(`Failed to apply ${operation.name} operations to current value (${value.toString()})`);
  }
  return result;
}

function mismatch(message: string): StoreError {
  return new StoreError('TypeMismatch', message);
}

/** By name. */
export const arithmeticModifiers: Readonly<Record<string, Modifier>> = {
  $inc: arithmetic({ name: '$inc', verb: 'increment', apply: add, fresh: (argument) => argument }),
  $mul: arithmetic({
    name: '$mul',
    verb: 'multiply',
    apply: multiply,
    fresh: (argument) => multiply(argument, new Int32(0)),
  }),
};
