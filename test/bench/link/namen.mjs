import { NAAMTABEL } from '../../../dist/libs/case-model/src/koppeling/bewijs/naamtabel.js';
import { leesNamen } from '../../../dist/libs/case-model/src/koppeling/bewijs/naamfrequentie.js';
import { Dobbel } from '../../../dist/apps/hub/src/world/dobbel.js';

/** Syllables of rarer names: whoever does not bear a name of the table bears one put together from these. */
const LETTERGREPEN = {
  arabisch: ['Sha Mu Kha Ra Na Ba Ha Sa Ta Ja Za Fa Gha Wa Qa Da Ma Ni Su Ru', 'li ri na ma ba da hi sha ka bi wa ya ru qa fi za', 'd r n m b s l f di ri wi ani oun eh at i ab is'],
  tigrinya: ['Ghe Te We Ha Be Me Ki Se Ti Ze Ya Fi Asme Gebre Welde Tesfa Habte', 'bre le de me re ke ga sel na ri ze wo', 'y rom ab mariam kiel gzi t n s selassie hiwet negus'],
  turks: ['Ka De Yı Öz Gü Ay Bo Er Sa Te Ak Do Ça Şa Kü Tu', 'ra mi ka la ne ze ba do li rı ğu', 'n k z m lı cı soy türk el han taş er'],
  dari: ['Ah Ra Na Ha Sha Mo Wa Za Fa Ba Ka Gu Mir Sa', 'ma ji hi za ri wa ba du li fi', 'di zai mi ri zada yar pur zoy ni li'],
  perzisch: ['Mo Ra Sha Ka Fa Ba Gho Ta Na Ja Ho Pa', 'ha ra ba ma da ri ta ne za', 'di nia pour zadeh far ian i ani nejad'],
  somalisch: ['Ab Wa Gu Sa Mo Ha Fa Ja Ro Du Ba Cu', 'di ra ba ha lo mu sha re ga', 'le r n me d w sh an ow bey'],
  maghreb: ['El Ben Bou Ou Za Ha Ka Cha Ta Ra', 'mra ssa ha zzou dda lla bba rri', 'ni oui di ri i oun at ech'],
  slavisch: ['Kra Ko Pe Sho Hry Za Du Bo My La Sy Tka', 'va li na du ro ho ma sti re', 'enko chuk yk ko sky ova iv ets'],
  iberisch: ['Mar Val Cas Ro Gu Sal Be Mo Fer Or Pa Ca', 'ti de lo ra na ve da ri', 'nez ra do ga les na rez es o'],
};

/** How many rarer names there are of each kind in a group; the first are borne more often than the last. */
const ZELDZAAM = { families: 20_000, mannen: 3_000, vrouwen: 4_000 };

function lijst(groep, soort) {
  let som = 0;
  return leesNamen(groep[soort]).map(([naam, deel]) => ({ naam, tot: (som += deel) }));
}

const GROEPEN = NAAMTABEL.map((groep) => ({ ...groep, mannen: lijst(groep, 'mannen'), vrouwen: lijst(groep, 'vrouwen'), families: lijst(groep, 'families') }));

/** A group, as often as it is there. */
export function kiesGroep(dobbel) {
  let worp = dobbel.getal() * 1000;
  return GROEPEN.find(({ promille }) => (worp -= promille) < 0) ?? GROEPEN[0];
}

/** A name of a group as often as the table says, or else a rarer one. `soort`: mannen, vrouwen or families. */
export function kiesNaam(groep, soort, dobbel) {
  const worp = dobbel.getal();
  const uitTabel = groep[soort].find(({ tot }) => worp < tot);
  return uitTabel?.naam ?? zeldzaam(groep.groep, soort, Math.floor(ZELDZAAM[soort] * dobbel.getal() ** 2));
}

/** The n-th rarer name, always the same. */
function zeldzaam(groep, soort, n) {
  const dobbel = new Dobbel(`naam/${groep}/${soort}/${n}`);
  const [begin, midden, eind] = LETTERGREPEN[groep].map((deel) => deel.split(' '));
  const lang = dobbel.kans(0.4) ? dobbel.kies(midden) : '';
  const naam = dobbel.kies(begin) + dobbel.kies(midden) + lang + dobbel.kies(eind);
  return groep === 'arabisch' && soort === 'families' && dobbel.kans(0.4) ? `Al ${naam}` : naam;
}
