import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const MET_BESTAND = 'portaal:met-bestand';

/** A form with a file is read as it streams in: its handler itself must check the form's token, by `isEigenFormulier`. Other pages take no such form. */
export function MetBestand(): CustomDecorator {
  return SetMetadata(MET_BESTAND, true);
}
