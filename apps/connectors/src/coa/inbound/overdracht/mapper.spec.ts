import { describe, expect, it } from '@jest/globals';
import type { Bevinding } from '#libs/case-model';
import type { GelezenRegel } from '#libs/connector-kit';
import { maakBevinding } from '#libs/connector-kit';
import type { Overdracht } from './mapper.js';
import { naarRegel } from './mapper.js';

type Deel = Partial<Omit<Overdracht, 'bericht'>> & { gemeentecode?: string; verzonden?: string };

function overdracht({ gemeentecode = '0141', verzonden = '2025-02-03T09:00:00+01:00', ...rest }: Deel): Overdracht {
  return { bericht: { soort: 'OVERDRACHT', gemeentecode, verzonden }, personen: [], ...rest };
}

/** The second person's line; `vooraf` are the findings that the form of the message gave. */
function regel(deel: Deel, vooraf: Bevinding[] = []): GelezenRegel {
  return naarRegel(overdracht(deel), 1, vooraf, ['0141']);
}

const eerste: Overdracht['personen'][number] = { vNummer: '2800000009' };
const KERN = { soort: 'coa', bericht: 'OVERDRACHT', verzonden: '2025-02-03T08:00:00.000Z', gemeentecode: '0141' };

describe('a person of a COA message', () => {
  it('keeps everything that is said, the recognisable part apart', () => {
    const gelezen = regel({
      dossier: {
        tvsNummer: 123, koppelingsdatum: '03-02-2025', huisvestingsdatum: '2025-04-14', adres: { straat: 'Kerkstraat', huisnummer: 12, postcode: '7607AB', plaats: 'Almelo' },
        opvanglocatie: { naam: 'AZC', plaats: 'Azelo' }, casemanager: { naam: 'K. Manager', telefoon: '0546000000' },
      },
      personen: [eerste, {
        vNummer: 280000001, bsn: '105000024', rol: 'PARTNER', geslachtsnaam: 'Berg', voorvoegsel: 'van den', voornamen: 'Omar', geslacht: 'M', geboortedatum: '17-05-1991', geboorteland: 'Syrië',
        moedertaal: 'ar', verblijfsvergunning: { soort: 'REGULIER_NAREIS', ingangsdatum: '01-12-2024', einddatum: '2029-12-01' }, alfabetisering: 'AA', opleidingsniveau: 'MBO', tolkNodig: 'Ja',
        taalvaardigheid: { mondeling: 'A1', schriftelijk: '<A1' }, medischeAandacht: false,
      }],
    });
    expect(gelezen).toStrictEqual({
      regel: 2,
      eind: 'open',
      groep: null,
      inhoud: '',
      bevindingen: [{ regel: 2, kolom: 'vNummer', code: 'nummer-aangevuld', ernst: 'waarschuwing' }],
      sleutels: { vNummer: '0280000001', bsn: '105000024', naamdatum: 'berg|omar|1991-05-17' },
      melding: {
        ...KERN, rol: 'PARTNER', koppelingsdatum: '2025-02-03', huisvestingsdatum: '2025-04-14',
        vergunning: { soort: 'REGULIER_NAREIS', ingangsdatum: '2024-12-01', einddatum: '2029-12-01' }, alfabetisering: 'AA', tolkNodig: true, medischeAandacht: false,
      },
      persoon: {
        vNummer: '0280000001', bsn: '105000024', geslachtsnaam: 'Berg', voorvoegsel: 'van den', voornamen: 'Omar', geboortedatum: '1991-05-17', geslacht: 'M', geboorteland: 'Syrië', moedertaal: 'ar',
        adres: { straat: 'Kerkstraat', huisnummer: '12', postcode: '7607AB', plaats: 'Almelo' },
        overig: {
          tvsNummer: '123', opvanglocatie: 'AZC', opvangplaats: 'Azelo', casemanager: 'K. Manager', casemanagerTelefoon: '0546000000', opleidingsniveau: 'MBO', taalMondeling: 'A1', taalSchriftelijk: '<A1',
        },
      },
    });
  });

  it('says nothing about a key that is absent', () => {
    const kaal = { regel: 2, eind: 'open', groep: null, inhoud: '', bevindingen: [], sleutels: { vNummer: '2800000001' }, melding: KERN, persoon: { vNummer: '2800000001' } };
    expect(regel({ personen: [eerste, { vNummer: '2800000001' }] })).toStrictEqual(kaal);
    expect(regel({ dossier: {}, personen: [eerste, { vNummer: '2800000001' }] })).toStrictEqual(kaal);
  });

  it('takes what the dossier says of a place or a person apart', () => {
    const wie = [eerste, { vNummer: '2800000001' }];
    expect(regel({ dossier: { opvanglocatie: { plaats: 'Azelo' } }, personen: wie }).persoon).toStrictEqual({ vNummer: '2800000001', overig: { opvangplaats: 'Azelo' } });
    expect(regel({ dossier: { casemanager: { telefoon: '1' } }, personen: wie }).persoon).toStrictEqual({ vNummer: '2800000001', overig: { casemanagerTelefoon: '1' } });
    expect(regel({ dossier: { adres: { plaats: 'Almelo' } }, personen: wie }).persoon).toStrictEqual({ vNummer: '2800000001', adres: { plaats: 'Almelo' } });
    expect(regel({ personen: [eerste, { vNummer: '2800000001', verblijfsvergunning: { soort: 'REGULIER_GEZIN' } }] }).melding).toStrictEqual({ ...KERN, vergunning: { soort: 'REGULIER_GEZIN' } });
  });

  it.each<[boolean | string, boolean]>([['ja', true], ['J', true], ['Nee', false], ['n', false], [true, true], [false, false]])('reads %p as yes or no', (waarde, ja) => {
    expect(regel({ personen: [eerste, { vNummer: '2800000001', tolkNodig: waarde, medischeAandacht: waarde }] }).melding).toMatchObject({ tolkNodig: ja, medischeAandacht: ja });
  });

  it('ignores a number that cannot be somebody\'s, and tells so', () => {
    const gelezen = regel({ personen: [eerste, { vNummer: '2800000001', bsn: '105000025' }] });
    expect(gelezen.bevindingen).toEqual([{ regel: 2, kolom: 'bsn', code: 'bsn-elfproef', ernst: 'waarschuwing' }]);
    expect(gelezen.sleutels).toStrictEqual({ vNummer: '2800000001' });
  });

  it('is found by nothing without a V-nummer, name or BSN or not', () => {
    const gelezen = regel({ personen: [eerste, { vNummer: '0000000000', bsn: '105000024', geslachtsnaam: 'Berg', voornamen: 'Omar', geboortedatum: '1991-05-17' }] });
    expect(gelezen).toMatchObject({ eind: 'open', bevindingen: [{ kolom: 'vNummer', code: 'v-nummer-ongeldig' }], persoon: { bsn: '105000024' } });
    expect(gelezen.sleutels).toStrictEqual({});
  });

  it('without a V-nummer has no finding on it: the form of the message tells', () => {
    expect(regel({ personen: [eerste, { bsn: '105000024' }] })).toMatchObject({ bevindingen: [], sleutels: {}, persoon: { bsn: '105000024' } });
  });

  it('is refused for a finding that refuses lines, and says nothing then', () => {
    const fout = maakBevinding('datum-bestaat-niet', 2, 'geboortedatum');
    const gelezen = regel({ personen: [eerste, { vNummer: '2800000001', geslachtsnaam: 'Berg' }] }, [fout]);
    expect(gelezen).toStrictEqual({ regel: 2, eind: 'afgekeurd', groep: null, inhoud: '', bevindingen: [fout], sleutels: {}, melding: null, persoon: null });
  });

  it('is not refused for a warning', () => {
    expect(regel({ personen: [eerste, { vNummer: '2800000001' }] }, [maakBevinding('kolom-onbekend', 1, 'hobby')]).eind).toBe('open');
  });

  it('of a municipality that the hub does not serve leaves nothing but the message', () => {
    const gelezen = regel({ gemeentecode: '0153', dossier: { tvsNummer: 1 }, personen: [eerste, { vNummer: '2800000001', rol: 'KIND', geslachtsnaam: 'Berg' }] });
    expect(gelezen).toStrictEqual({ regel: 2, eind: 'buitenBereik', groep: null, inhoud: '', bevindingen: [], sleutels: {}, melding: { ...KERN, gemeentecode: '0153' }, persoon: null });
  });
});
