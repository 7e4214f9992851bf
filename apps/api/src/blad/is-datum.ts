import { ValidateBy } from 'class-validator';
import { isBestaandeDatum } from '#libs/case-model';

/** An existing day, written `jjjj-mm-dd`. */
export function IsDatum(): PropertyDecorator {
  return ValidateBy({
    name: 'datum',
    validator: {
      validate: (waarde: unknown) => typeof waarde === 'string' && isBestaandeDatum(waarde),
      defaultMessage: (over) => `${over?.property ?? 'dit'} moet een bestaande datum zijn (jjjj-mm-dd)`,
    },
  });
}
