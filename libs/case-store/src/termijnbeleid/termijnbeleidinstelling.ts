import { IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Termijnbeleid } from '#libs/case-model';

/** Absent is allowed: the built-in term then holds. Null is not. */
function Aantal(hoogste: number): PropertyDecorator {
  const message = `must be a whole number, 1 to ${hoogste}`;
  return (doel, veld) => {
    ValidateIf((_, waarde) => waarde !== undefined)(doel, veld);
    IsInt({ message })(doel, veld);
    Min(1, { message })(doel, veld);
    Max(hoogste, { message })(doel, veld);
  };
}

/** What a municipality may set of its terms, as it stands in the file. */
export class Termijnbeleidinstelling implements Partial<Termijnbeleid> {
  @Matches(/^\S.{0,99}$/, { message: 'must say how the policy is called, in at most 100 characters' })
  naam!: string;

  @Aantal(104)
  welkomgesprekWeken?: number;

  @Aantal(104)
  vragenlijstWeken?: number;

  @Aantal(104)
  bredeIntakeWeken?: number;

  @Aantal(24)
  voortgangsgesprekken?: number;

  @Aantal(36)
  voortgangsgesprekkenMaanden?: number;

  @Aantal(12)
  beoordelingVerlengingMaanden?: number;

  @Aantal(40)
  vrijwilligerswerkUren?: number;

  @Aantal(36)
  vrijwilligerswerkMaanden?: number;
}
