import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

/** A part of a request that is an object of this class, judged as one. */
export function Deel(klasse: new () => object): PropertyDecorator {
  return (doel, veld) => {
    IsObject({ message: '$property is een object' })(doel, veld);
    ValidateNested()(doel, veld);
    Type(() => klasse)(doel, veld);
  };
}
