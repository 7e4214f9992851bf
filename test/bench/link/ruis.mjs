import { Dobbel } from '../../../dist/apps/hub/src/world/dobbel.js';

/**
 * What goes wrong between a person and a line about that person: chances per line, each thrown by itself, so that several may meet. They are estimates, and
 * were written down before the first run; where the invented world has the same (`apps/hub/src/world/kansen.ts`) its rate was taken or rounded up. None was
 * changed to reach a figure.
 */
export const RUIS = {
  tekens: [0.1, 'other case, no marks, no hyphen (world: 0.10)'],
  transliteratieVoornaam: [0.06, 'given name in another transliteration (world: 0.06 for a misspelt name, 0.04 for COA\'s own two spellings)'],
  transliteratieAchternaam: [0.06, 'surname in another transliteration'],
  tikfoutVoornaam: [0.02, 'one letter more, less, other or in its neighbour\'s place'],
  tikfoutAchternaam: [0.02, 'the same in the surname'],
  omgewisseld: [0.01, 'given name and surname in each other\'s columns'],
  voorletter: [0.005, 'initials only'],
  naamdeelWeg: [0.3, 'of two given names or a double surname one is left out; of those who have more'],
  naamErbij: [0.02, 'the father\'s name stands behind the given name'],
  achternaamAnders: [0.01, 'another surname: marriage, or the name of another ancestor'],
  voornaamAnders: [0.003, 'another given name: a call name'],
  dagOnbekend: [0.03, 'birth date by its year only'],
  aangenomen: [0.03, 'birth date as 1 January (1 July once in four), where the other knows the day'],
  dagMaand: [0.004, 'day and month in each other\'s place, where that is a date'],
  cijfer: [0.012, 'one digit of the birth date is another'],
  jaarAnders: [0.003, 'another year of birth'],
  datumWeg: [0.005, 'no birth date'],
  bsn: [0.6, 'the line has the BSN'],
  vNummer: [0.6, 'the line has the V-nummer'],
  bsnFout: [0.006, 'with one digit wrong; of those that have it'],
  vNummerFout: [0.008, 'with one digit wrong or two changed places; of those that have it'],
  nummerVanFamilie: [0.003, 'a number is a relative\'s'],
};

/** Beside the lines about known people there are lines about strangers, as a share of them. */
export const VREEMDEN = {
  vreemde: [0.1, 'a line about somebody who is not known'],
  familie: [0.3, 'of those: a relative of somebody who is known (one in twenty a twin)'],
};

const treft = (dobbel, wat) => dobbel.kans(RUIS[wat][0]);

/** A person as a line describes them. `familie`: who is in the same household and known. With `nummers` false no line has a number. */
export function regelOver(mens, dobbel, { familie, nummers }) {
  let { achternaam, voornamen, geboortedatum } = mens;
  if (treft(dobbel, 'achternaamAnders')) achternaam = familie?.achternaam === achternaam || familie === undefined ? `${achternaam.slice(0, 1)}${andereNaam(dobbel)}` : familie.achternaam;
  if (treft(dobbel, 'voornaamAnders')) voornamen = andereNaam(dobbel);
  if (/[ -]/.test(voornamen) && treft(dobbel, 'naamdeelWeg')) voornamen = zonderDeel(voornamen, dobbel);
  if (/^(?!Al )\S+ \S+$/.test(achternaam) && treft(dobbel, 'naamdeelWeg')) achternaam = zonderDeel(achternaam, dobbel);
  if (treft(dobbel, 'transliteratieVoornaam')) voornamen = andersGespeld(voornamen, dobbel);
  if (treft(dobbel, 'transliteratieAchternaam')) achternaam = andersGespeld(achternaam, dobbel);
  if (treft(dobbel, 'tikfoutVoornaam')) voornamen = metTikfout(voornamen, dobbel);
  if (treft(dobbel, 'tikfoutAchternaam')) achternaam = metTikfout(achternaam, dobbel);
  if (treft(dobbel, 'naamErbij')) voornamen = `${voornamen} ${andereNaam(dobbel)}`;
  if (treft(dobbel, 'voorletter')) voornamen = voornamen.split(' ').map((n) => `${n[0]}.`).join(' ');
  if (treft(dobbel, 'tekens')) [achternaam, voornamen] = [andereTekens(achternaam, dobbel), andereTekens(voornamen, dobbel)];
  if (treft(dobbel, 'omgewisseld')) [achternaam, voornamen] = [voornamen, achternaam];
  geboortedatum = datumOver(geboortedatum, dobbel);
  return { achternaam, voornamen, geboortedatum, ...nummersOver(mens, dobbel, { familie, nummers }) };
}

const VARIANTEN = [
  'Mohammad Mohammed Mohamed Mohamad Muhammad Muhammed Mohamud Mahamed Maxamed', 'Ahmad Ahmed Ahmet Achmed Axmed', 'Youssef Yousef Yusuf Yousuf Joessef Yosef Yusef', 'Khaled Khalid Chaled Chalid Halid Kaled',
  'Hussein Hussain Hossein Husein Hosein Hüseyin Houssein', 'Hassan Hasan Xasan Hassen', 'Mahmoud Mahmud Mahmut Mahmood Machmud', 'Abdulrahman Abdelrahman Abdurrahman Abdirahman Abdul Rahman Abdalrahman',
  'Abdullah Abdallah Abdulla Abdellah Abdoellah', 'Ibrahim Ebrahim Ibraheem Ibrahiem Brahim', 'Mustafa Mostafa Moustafa Mustapha Moestafa', 'Omar Umar Omer Cumar Oumar', 'Ali Aly Cali', 'Ismail Ismael Esmaeil Ismaciil Smail',
  'Suleiman Sulaiman Soleiman Suleyman Süleyman Slimane', 'Yahya Yahia Jahja Yahiya', 'Fatima Fatma Fatimah Fatemeh Fadma Faduma Fatuma', 'Aisha Aicha Ayse Aysha Asha Aischa', 'Zainab Zeinab Zaynab Zeynep Zineb Saynab', 'Maryam Mariam Meryem Miriam Maryan Meriem',
  'Khadija Khadijah Hatice Chadija Xadiija Khadidja', 'Amina Aminah Aamina Emine', 'Laila Layla Leila Leyla Leïla', 'Noor Nour Nur Nuur Noer', 'Tesfay Tesfai Tesfaye', 'Yohannes Yohanes Johannes Yohannis', 'Gebremedhin Ghebremedhin Gebremedin',
  'Haile Hayle Haileh', 'Dawit David Daud Dawoud Dawood Davud', 'Yonas Jonas Yunus Younes Yonis', 'Tsegay Tsegai Tzegay Segay', 'Said Saeed Saïd Saied Sayed', 'Reza Rida Reda Rezaa', 'Mehdi Mahdi Mehdy', 'Hosseini Husseini Hussaini Hosaini', 'Rahimi Raheemi Rahiemi',
  'Qasim Kasim Qasem Kassem Ghasem', 'Oleksandr Aleksandr Alexander Olexandr', 'Yuriy Yurii Yuri Juri', 'Nataliya Nataliia Natalia Natalya', 'Serhiy Serhii Sergey Sergei',
].map((rij) => rij.split(' '));

/** What hands do to sounds, in both directions. */
const KLANKEN = [
  ['ou', 'u'], ['oo', 'u'], ['oe', 'u'], ['ee', 'i'], ['ie', 'i'], ['kh', 'ch'], ['kh', 'h'], ['sh', 'sch'], ['sh', 'ch'], ['q', 'k'], ['gh', 'g'], ['y', 'j'], ['w', 'v'], ['ss', 's'], ['mm', 'm'], ['ll', 'l'], ['dd', 'd'], ['nn', 'n'],
  ['ai', 'ay'], ['ei', 'ai'], ['e', 'a'], ['e', 'i'], ['o', 'u'], ['dh', 'd'], ['th', 't'], ['ph', 'f'], ['z', 's'], ['ah', 'a'], ['aa', 'a'], ['j', 'dj'], ['b', 'p'], ['d', 't'], ['iy', 'i'], ['x', 'ks'], ['c', 'k'], ['h', ''],
].flatMap(([een, ander]) => (ander === '' ? [[een, ander]] : [[een, ander], [ander, een]]));

/** A variant that is in use where the name has any, or else one sound (once in five two) written by another hand. */
function andersGespeld(naam, dobbel) {
  const kaal = naam.replace(/^Al[- ]?/, '');
  const rij = VARIANTEN.find((varianten) => varianten.includes(kaal));
  if (rij !== undefined) return naam.replace(kaal, dobbel.kies(rij.filter((v) => v !== kaal)));
  if (/^Al[ -]?[A-Z]/.test(naam) && dobbel.kans(0.3)) return naam.startsWith('Al ') ? `Al${naam.slice(3).toLowerCase()}` : naam;
  const eens = metAndereKlank(naam, dobbel);
  return dobbel.kans(0.2) ? metAndereKlank(eens, dobbel) : eens;
}

function metAndereKlank(naam, dobbel) {
  const klein = naam.toLowerCase();
  const mogelijk = KLANKEN.filter(([van]) => klein.includes(van));
  if (mogelijk.length === 0) return `${naam}h`;
  const [van, naar] = dobbel.kies(mogelijk);
  const plaatsen = [...klein.matchAll(new RegExp(van, 'g'))].map((m) => m.index);
  const plaats = dobbel.kies(plaatsen);
  const nieuw = klein.slice(0, plaats) + naar + klein.slice(plaats + van.length);
  return nieuw.slice(0, 1).toUpperCase() + nieuw.slice(1);
}

function metTikfout(naam, dobbel) {
  const plaats = dobbel.geheel(0, naam.length - 1);
  const letter = dobbel.kies([...'abcdefghijklmnoprstuvwyz']);
  switch (dobbel.geheel(0, 3)) {
    case 0:
      return naam.length > 3 ? naam.slice(0, plaats) + naam.slice(plaats + 1) : naam + letter;
    case 1:
      return naam.slice(0, plaats) + letter + naam.slice(plaats);
    case 2:
      return naam.slice(0, plaats) + letter + naam.slice(plaats + 1);
    default:
      return plaats + 1 < naam.length ? naam.slice(0, plaats) + naam[plaats + 1] + naam[plaats] + naam.slice(plaats + 2) : naam + letter;
  }
}

const zonderDeel = (naam, dobbel) => dobbel.kies(naam.split(/[ -]/));
const andereNaam = (dobbel) => dobbel.kies(['Karimo', 'Sultano', 'Berhano', 'Nasiro', 'Tahiro', 'Rashido', 'Haddado', 'Yalcino', 'Hakimo', 'Salamo', 'Dariano', 'Farouko', 'Zahiro', 'Mirano', 'Solano', 'Waliko']);

function andereTekens(naam, dobbel) {
  if (dobbel.kans(0.5)) return naam.toUpperCase();
  return naam.replace(/ı/g, 'i').normalize('NFD').replace(/\p{M}/gu, '').replace(/-/g, ' ');
}

function datumOver(datum, dobbel) {
  const [jaar, maand, dag] = datum.split('-');
  if (treft(dobbel, 'datumWeg')) return '';
  if (treft(dobbel, 'jaarAnders')) return `${Number(jaar) + dobbel.kies([-10, -5, -3, -2, -1, 1, 2, 3, 5, 10])}-${maand}-${dag}`;
  if (maand === '00') return datum;
  if (treft(dobbel, 'dagOnbekend')) return `${jaar}-00-00`;
  if (treft(dobbel, 'aangenomen')) return dobbel.kans(0.25) ? `${jaar}-07-01` : `${jaar}-01-01`;
  if (treft(dobbel, 'dagMaand') && Number(dag) <= 12) return `${jaar}-${dag}-${maand}`;
  return treft(dobbel, 'cijfer') ? metAnderCijfer(datum, dobbel) : datum;
}

function metAnderCijfer(datum, dobbel) {
  for (;;) {
    const plaats = dobbel.kies([2, 3, 5, 6, 8, 9]);
    const anders = datum.slice(0, plaats) + String(dobbel.geheel(0, 9)) + datum.slice(plaats + 1);
    const dag = new Date(`${anders}T00:00:00Z`);
    if (anders !== datum && !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(anders) && anders < '2010') return anders;
  }
}

function nummersOver(mens, dobbel, { familie, nummers }) {
  const [metBsn, metVNummer] = [treft(dobbel, 'bsn'), treft(dobbel, 'vNummer')];
  const [foutBsn, foutVNummer] = [treft(dobbel, 'bsnFout'), treft(dobbel, 'vNummerFout')];
  const vanWie = familie !== undefined && treft(dobbel, 'nummerVanFamilie') ? familie : mens;
  const [bsn, vNummer] = [foutBsn ? metCijferfout(mens.bsn, dobbel) : vanWie.bsn, foutVNummer ? metCijferfout(mens.vNummer, dobbel) : mens.vNummer];
  return nummers ? { bsn: metBsn ? bsn : '', vNummer: metVNummer ? vNummer : '' } : { bsn: '', vNummer: '' };
}

function metCijferfout(nummer, dobbel) {
  const plaats = dobbel.geheel(1, nummer.length - 1);
  if (dobbel.kans(0.3)) return nummer.slice(0, plaats - 1) + nummer[plaats] + nummer[plaats - 1] + nummer.slice(plaats + 1);
  return nummer.slice(0, plaats) + String((Number(nummer[plaats]) + dobbel.geheel(1, 9)) % 10) + nummer.slice(plaats + 1);
}

/** Lines about known people, each with who it is about, mixed with lines about strangers (null). In the order of the people. */
export function* regels(mensen, bevolking, zaad, { nummers, aantal }) {
  for (let i = 0; i < aantal; i += 1) {
    const mens = mensen[i % mensen.length];
    const dobbel = new Dobbel(`${zaad}/regel/${i}`);
    const familie = [mensen[(i + 1) % mensen.length], mensen[i - 1]].find((ander) => ander !== undefined && Math.abs(Number(ander.vNummer) - Number(mens.vNummer)) < 6);
    yield { over: mens, regel: regelOver(mens, dobbel, { familie, nummers }) };
    if (!dobbel.kans(VREEMDEN.vreemde[0])) continue;
    const vreemde = dobbel.kans(VREEMDEN.familie[0]) ? bevolking.familielid(mens, dobbel) : bevolking.vreemde();
    yield { over: null, regel: regelOver(vreemde, dobbel, { familie: mens, nummers }) };
  }
}
