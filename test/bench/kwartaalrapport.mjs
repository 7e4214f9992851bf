import { NAAMSTAMMEN } from '../../dist/apps/hub/src/world/namen.js';

/** Invented people by number: the same number gives the same person. BSNs pass the eleven-test; nobody exists. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2];
const KOLOMMEN =
  'gemeentecode;deelnemernummer;bsn;v_nummer;achternaam;voorvoegsel;voornamen;geboortedatum;leerroute;datum_aanmelding;datum_start_les;lesvorm;groepscode;uren_aangeboden;uren_gevolgd;uren_verzuim_geoorloofd;uren_verzuim_ongeoorloofd;uren_gevolgd_cumulatief;niveau_lezen;niveau_luisteren;niveau_schrijven;niveau_spreken;datum_toets;examens;afschaaladvies;schakeladvies;status;reden_uitval;datum_einde;signaal;toelichting';

/** The n-th number of eight digits that a ninth makes a BSN of. */
export function* bsns() {
  for (let voorste = 20000000; ; voorste += 1) {
    const cijfers = String(voorste);
    let som = 0;
    for (let i = 0; i < 8; i += 1) som += GEWICHTEN[i] * Number(cijfers[i]);
    if (som % 11 < 10) yield `${cijfers}${som % 11}`;
  }
}

const ACHTERNAMEN = NAAMSTAMMEN.flatMap((stam) => stam.families);
const VOORNAMEN = NAAMSTAMMEN.flatMap((stam) => [...stam.mannen, ...stam.vrouwen]);

/** Spreads numbers evenly: every name, given name and birth date about as often, in no step with one another. */
function kies(n, soort, uit) {
  let h = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(soort, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) % uit;
}

function mens(n, bsn) {
  const getal = (soort, van, tot) => String(van + kies(n, soort, tot - van + 1)).padStart(2, '0');
  const [achternaam, voornamen] = [ACHTERNAMEN[kies(n, 1, ACHTERNAMEN.length)], VOORNAMEN[kies(n, 2, VOORNAMEN.length)]];
  return { bsn, achternaam, voornamen, dag: getal(3, 1, 28), maand: getal(4, 1, 12), jaar: getal(5, 1960, 2004) };
}

/** Regie's AANMELDINGen: they make everybody known. Text in pieces of a thousand lines. */
export function* aanmeldingen(aantal) {
  const nummers = bsns();
  let stuk = 'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker\n';
  for (let n = 0; n < aantal; n += 1) {
    const { bsn, achternaam, voornamen, dag, maand, jaar } = mens(n, nummers.next().value);
    stuk += `${bsn};;${achternaam};${voornamen};${jaar}-${maand}-${dag};V;Gezinsmigrant en overige migrant;AANMELDING;2025-01-15;;bench\n`;
    if (n % 1000 === 999) {
      yield stuk;
      stuk = '';
    }
  }
  yield stuk;
}

/** What regie tells later of the same people: a plan for everybody, a PVT for half of them, a MAP for a tenth. */
export function* mijlpalen(aantal) {
  const nummers = bsns();
  let stuk = 'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker\n';
  for (let n = 0; n < aantal; n += 1) {
    const bsn = nummers.next().value;
    stuk += `${bsn};;;;;;;PIP;2025-06-10;${n % 5 === 0 ? 'Z' : 'B:B1'};bench\n`;
    if (n % 2 === 0) stuk += `${bsn};;;;;;;PVT_ONDERTEKEND;2025-09-10;;bench\n`;
    if (n % 10 === 1) stuk += `${bsn};;;;;;;MAP_EINDGESPREK;2025-10-10;;bench\n`;
    if (n % 1000 === 999) {
      yield stuk;
      stuk = '';
    }
  }
  yield stuk;
}

/** One school's report over everybody. One line in fifty has a name misspelt, one in a hundred a warning. */
export function* rapport(aantal) {
  const nummers = bsns();
  let stuk = `${KOLOMMEN}\r\n`;
  for (let n = 0; n < aantal; n += 1) {
    const { bsn, achternaam, voornamen, dag, maand, jaar } = mens(n, nummers.next().value);
    const naam = n % 50 === 7 ? `${achternaam}x` : achternaam;
    const gevolgd = 40 + (n % 100);
    const aangeboden = gevolgd + 5 + (n % 100 === 3 ? 1 : 0);
    const niveaus = n % 3 === 0 ? 'A1;A1+;<A1;A1' : 'A2;A2;A1+;A2';
    const examens = n % 10 === 0 ? `LE:A2:2025-11-${dag}:Geslaagd` : '';
    stuk += `0141;D${n};${bsn};;${naam};;${voornamen};${dag}-${maand}-${jaar};B;01-09-2025;15-09-2025;DAG;G${n % 400};${aangeboden};${gevolgd};4;1;${gevolgd};${niveaus};01-12-2025;${examens};N;;ACTIEF;;;GEEN;\r\n`;
    if (n % 1000 === 999) {
      yield stuk;
      stuk = '';
    }
  }
  yield stuk;
}
