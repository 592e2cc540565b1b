import { ValidateBy } from 'class-validator';
import { isLocalDate } from '../../kernel/index.js';

/** A day that exists, written YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isLocalDate(value),
      defaultMessage: (about) => `${about?.property ?? ''} must be a day, YYYY-MM-DD`,
    },
  });
}
