import { Injectable } from '@nestjs/common';

const DAG = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The only clock. Pure steps get its answer as an argument. */
@Injectable()
export class Klok {
  /** This moment. */
  nu(): Date {
    return new Date();
  }

  /** Today in the Netherlands, `jjjj-mm-dd`. */
  vandaag(): string {
    return DAG.format(this.nu());
  }
}
