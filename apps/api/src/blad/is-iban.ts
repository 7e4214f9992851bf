import { ValidateBy } from 'class-validator';
import { isIban, schrijfIban } from '#libs/case-model';

/** An account number of which the check digits are right; white space and case do not matter. */
export function IsIban(): PropertyDecorator {
  return ValidateBy({
    name: 'iban',
    validator: {
      validate: (waarde: unknown) => typeof waarde === 'string' && isIban(schrijfIban(waarde)),
      defaultMessage: (over) => `${over?.property ?? 'dit'} moet een IBAN zijn waarvan het controlegetal klopt`,
    },
  });
}
