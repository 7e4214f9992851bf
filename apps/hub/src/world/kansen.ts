/**
 * How often each oddity occurs. One number each, between 0 and 1; the README's table says per what. All of them can be set
 * from the command line (`--kans naam=0.2`).
 */
export const STANDAARD_KANSEN = {
  // the world as such
  asiel: 0.78,
  partner: 0.3,
  kinderen: 0.35,
  // handover and identity, per person or household
  voorvoegsel: 0.03,
  eersteJanuari: 0.12,
  eersteJuli: 0.03,
  geboortedagOnbekend: 0.05,
  nulKwijt: 0.06,
  dubbelganger: 0.004,
  laatOvergedragen: 0.04,
  alleenGekoppeld: 0.03,
  naamInKoppelingAnders: 0.04,
  naamGewijzigd: 0.03,
  geboortedatumGewijzigd: 0.01,
  bevestigdDoorRegie: 0.05,
  geboortedatumBetwist: 0.01,
  nareis: 0.03,
  regulierGezin: 0.01,
  ingetrokkenEnTerug: 0.008,
  ingetrokkenMaarAangemeld: 0.004,
  ingetrokken: 0.008,
  nooitOvergedragen: 0.01,
  andereGemeente: 0.01,
  onbekendeSleutel: 0.01,
  coaTraag: 0.03,
  // milestones, per person or line
  tweedePip: 0.1,
  verlengingHerzien: 0.03,
  mijlpaalVerbeterd: 0.03,
  gezinMetBijstand: 0.1,
  aanmeldingZonderVNummer: 0.01,
  einde: 0.04,
  regieDubbel: 0.02,
  regieFout: 0.01,
  vasteLasten: 0.85,
  zonderMachtiging: 0.06,
  // mediation, per person or placement
  bemiddeling: 0.9,
  betaaldWerk: 0.3,
  zonderToestemming: 0.05,
  plaatsingEindigt: 0.3,
  plaatsingOnderbroken: 0.2,
  urenNietAkkoord: 0.1,
  urenVerbeterd: 0.1,
  voorstelTeVeelUren: 0.3,
  // school, per person
  naamVerschreven: 0.06,
  naamAndersGeschreven: 0.1,
  elfproefFout: 0.01,
  nummersTegenstrijdig: 0.005,
  nummerVanAnder: 0.005,
  schoolwissel: 0.05,
  tweeScholen: 0.02,
  routeVerschilt: 0.01,
  urenKloppenNiet: 0.01,
  cumulatiefKloptNiet: 0.01,
  niveauLager: 0.01,
  niveauLeeg: 0.02,
  tegenspraakInBestand: 0.005,
  kwartaalOvergeslagen: 0.02,
  wachtlijst: 0.1,
  uitgevallen: 0.05,
  formule: 0.02,
  bsnInToelichting: 0.005,
  // school, per line (the first four only in a file of that kind)
  regelVerbeterd: 0.1,
  teVroegGemeld: 0.3,
  regelHersteld: 0.1,
  regelAangevuld: 0.05,
  regelDubbel: 0.04,
  regelFout: 0.02,
  // school, per file
  versie2: 0.12,
  versie2Eerst: 0.05,
  aanvulling: 0.12,
  tweemaal: 0.06,
  anderePeriode: 0.02,
  rem: 0.03,
  kopInWoorden: 0.15,
  extraKolom: 0.05,
  totaalregel: 0.25,
  legeRegels: 0.4,
};

export type Kans = keyof typeof STANDAARD_KANSEN;
export type Kansen = Record<Kans, number>;

/** What one household of the showcase must be like, so that even a small world shows every oddity. */
export interface Opdracht {
  met: readonly Kans[];
  bron: 'asiel' | 'gezin';
  school?: string;
  route?: 'B' | 'O' | 'Z';
  /** First quarter with lessons, counted back from the last one that has ended; -1 is the one that runs. */
  eersteKwartaal?: number;
  partner?: boolean;
}

const a = (met: Kans, rest: Partial<Opdracht> = {}): Opdracht => ({ met: [met], bron: 'asiel', ...rest });
const g = (met: Kans, rest: Partial<Opdracht> = {}): Opdracht => ({ ...a(met, rest), bron: 'gezin' });

/** The showcase: the first households of every world, one oddity each, about forty cases. Those with `vasteLasten` came so lately that Stadsbank still pays. */
export const OPDRACHTEN: readonly Opdracht[] = [
  a('dubbelganger', { school: '5104', route: 'B', eersteKwartaal: 2 }),
  a('laatOvergedragen', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  a('tweedePip', { school: '5102', route: 'B', eersteKwartaal: 4 }),
  a('ingetrokkenEnTerug', { school: '5103', route: 'Z', eersteKwartaal: 2 }),
  a('ingetrokkenMaarAangemeld'),
  a('schoolwissel', { school: '5102', route: 'B', eersteKwartaal: 4 }),
  a('tweeScholen', { school: '5101', route: 'B', eersteKwartaal: 4 }),
  g('laatOvergedragen', { school: '5102', route: 'B', eersteKwartaal: 3 }),
  a('naamVerschreven', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  a('naamAndersGeschreven', { school: '5104', route: 'B', eersteKwartaal: 3 }),
  a('nulKwijt', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  a('elfproefFout', { school: '5103', route: 'Z', eersteKwartaal: 3 }),
  a('nummersTegenstrijdig', { school: '5103', route: 'B', eersteKwartaal: 3, partner: true }),
  a('nummerVanAnder', { school: '5101', route: 'B', eersteKwartaal: 3, partner: true }),
  a('eersteJanuari', { school: '5104', route: 'Z', eersteKwartaal: 4 }),
  a('geboortedagOnbekend', { school: '5102', route: 'B', eersteKwartaal: 2 }),
  a('teVroegGemeld', { school: '5101', route: 'B', eersteKwartaal: 1 }),
  a('regelVerbeterd', { school: '5103', route: 'Z', eersteKwartaal: 3 }),
  a('regelHersteld', { school: '5104', route: 'Z', eersteKwartaal: 3 }),
  a('regelAangevuld', { school: '5104', route: 'Z', eersteKwartaal: 3 }),
  a('vasteLasten', { route: 'B', eersteKwartaal: -1 }),
  a('vasteLasten', { route: 'Z', eersteKwartaal: -1, partner: true }),
  a('vasteLasten', { route: 'B', eersteKwartaal: -1 }),
  a('tegenspraakInBestand', { school: '5103', route: 'B', eersteKwartaal: 2 }),
  a('naamGewijzigd', { school: '5102', route: 'B', eersteKwartaal: 2 }),
  a('geboortedatumBetwist', { school: '5101', route: 'O', eersteKwartaal: 2 }),
  a('bevestigdDoorRegie', { school: '5105', route: 'O', eersteKwartaal: 2 }),
  a('nareis', { school: '5103', route: 'Z', eersteKwartaal: 2 }),
  a('verlengingHerzien', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  g('mijlpaalVerbeterd', { school: '5103', route: 'B', eersteKwartaal: 3 }),
  g('gezinMetBijstand', { school: '5105', route: 'O', eersteKwartaal: 3 }),
  a('routeVerschilt', { school: '5103', route: 'B', eersteKwartaal: 4 }),
  a('formule', { school: '5104', route: 'B', eersteKwartaal: 3 }),
  a('uitgevallen', { school: '5102', route: 'B', eersteKwartaal: 3 }),
  a('alleenGekoppeld'),
  a('cumulatiefKloptNiet', { school: '5104', route: 'Z', eersteKwartaal: 4 }),
  a('niveauLeeg', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  g('aanmeldingZonderVNummer', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  a('wachtlijst', { school: '5101', route: 'O', eersteKwartaal: 2 }),
  a('naamInKoppelingAnders', { school: '5102', route: 'B', eersteKwartaal: 1 }),
  a('geboortedatumGewijzigd', { school: '5103', route: 'Z', eersteKwartaal: 1 }),
  a('urenKloppenNiet', { school: '5101', route: 'B', eersteKwartaal: 3 }),
  a('niveauLager', { school: '5102', route: 'B', eersteKwartaal: 3 }),
  a('kwartaalOvergeslagen', { school: '5103', route: 'Z', eersteKwartaal: 4 }),
  a('bsnInToelichting', { school: '5101', route: 'B', eersteKwartaal: 2 }),
  g('einde', { school: '5102', route: 'B', eersteKwartaal: 4 }),
  a('eersteJuli', { school: '5104', route: 'B', eersteKwartaal: 2 }),
  a('regulierGezin', { school: '5103', route: 'B', eersteKwartaal: 2 }),
  a('voorvoegsel', { school: '5104', route: 'B', eersteKwartaal: 3 }),
];

/** Kinds of file that the showcase forces, by school, route and quarter counted back from the last one. */
export const VERPLICHTE_BESTANDEN: Readonly<Record<string, Kans | 'gewoon'>> = {
  '5101/B/2': 'versie2',
  '5103/Z/2': 'versie2Eerst',
  '5104/Z/2': 'aanvulling',
  '5101/B/3': 'tweemaal',
  '5102/B/1': 'anderePeriode',
  '5103/B/0': 'gewoon',
};
