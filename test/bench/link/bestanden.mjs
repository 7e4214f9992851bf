/** Cells as a partner writes them; one that could be taken for more stands in quotes. */
const cel = (waarde) => (/[;"\r\n]/.test(waarde) ? `"${waarde.replaceAll('"', '""')}"` : waarde);
const rij = (cellen) => `${cellen.map((c) => cel(c ?? '')).join(';')}\r\n`;

const REGIE = 'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker';
const RAPPORT =
  'gemeentecode;deelnemernummer;bsn;v_nummer;achternaam;voorvoegsel;voornamen;geboortedatum;leerroute;datum_aanmelding;datum_start_les;lesvorm;groepscode;uren_aangeboden;uren_gevolgd;uren_verzuim_geoorloofd;uren_verzuim_ongeoorloofd;uren_gevolgd_cumulatief;niveau_lezen;niveau_luisteren;niveau_schrijven;niveau_spreken;datum_toets;examens;afschaaladvies;schakeladvies;status;reden_uitval;datum_einde;signaal;toelichting';
const STUK = 1000;

function* inStukken(kop, regels, schrijf) {
  let stuk = `${kop}\r\n`;
  let aantal = 0;
  for (const regel of regels) {
    stuk += schrijf(regel, aantal);
    aantal += 1;
    if (aantal % STUK > 0) continue;
    yield stuk;
    stuk = '';
  }
  yield stuk;
}

/** People whom regie enrols: they become known. */
export function aanmeldingen(mensen) {
  return inStukken(REGIE, mensen, (m) => rij([m.bsn, m.vNummer, m.achternaam, m.voornamen, m.geboortedatum, m.geslacht, 'Gezinsmigrant en overige migrant', 'AANMELDING', '2025-01-15', '', 'bench']));
}

/** What a school reports about people, a line each, every one under a number of its own. */
export function rapport(regels) {
  return inStukken(RAPPORT, regels, (r, i) =>
    rij(['0141', `D${i}`, r.bsn, r.vNummer, r.achternaam, '', r.voornamen, r.geboortedatum, 'B', '01-09-2025', '15-09-2025', 'DAG', `G${i % 400}`, '80', '76', '4', '0', '76', 'A1', 'A1', '<A1', 'A1', '01-12-2025', '', 'N', '', 'ACTIEF', '', '', 'GEEN', '']));
}

/** Physical line of the first data line. */
export const EERSTE_REGEL = 2;
