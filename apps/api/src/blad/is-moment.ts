import { ValidateBy } from 'class-validator';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** A moment that has been: RFC 3339 with its offset, such as `2026-10-01T09:00:00Z`. */
export function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'moment',
    validator: {
      validate: (waarde: unknown) => typeof waarde === 'string' && MOMENT.test(waarde) && !Number.isNaN(Date.parse(waarde)),
      defaultMessage: (over) => `${over?.property ?? 'dit'} moet een moment zijn (jjjj-mm-ddTuu:mm:ssZ)`,
    },
  });
}
