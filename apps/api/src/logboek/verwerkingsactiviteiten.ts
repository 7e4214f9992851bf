/** For what personal data are processed through the API. */
export type Verwerkingsdoel = 'begeleiding' | 'ontzorging' | 'contractbeheer' | 'uitwisseling' | 'verantwoording' | 'inzagerecht' | 'wissen';

interface Verwerkingsactiviteit {
  /** By which the processing log names it (`dpl.core.processing_activity_id`). */
  uri: string;
  naam: string;
  grondslag: string;
  /** Whose data, and which. */
  gegevens: string;
}

/** The register of processing activities (AVG art. 30), as far as the API carries them out: one a purpose. A municipality's own register is wider. */
export const VERWERKINGSACTIVITEITEN: Readonly<Record<Verwerkingsdoel, Verwerkingsactiviteit>> = {
  begeleiding: {
    uri: 'urn:schakel:verwerkingsactiviteit:begeleiding', naam: 'Begeleiden van inburgeraars',
    grondslag: 'Wet inburgering 2021: brede intake, PIP, begeleiding en handhaving door het college',
    gegevens: 'Inburgeraars: wie zij zijn, hun traject, termijnen, plaatsingen en vaste lasten',
  },
  ontzorging: {
    uri: 'urn:schakel:verwerkingsactiviteit:ontzorging', naam: 'Financieel ontzorgen van asielstatushouders', grondslag: 'Participatiewet art. 56a',
    gegevens: 'Huishoudens in de bijstand: vaste lasten, machtiging en wat de Stadsbank daarover moet weten',
  },
  contractbeheer: {
    uri: 'urn:schakel:verwerkingsactiviteit:contractbeheer', naam: 'Beheren van de contracten met taalscholen', grondslag: 'Wet inburgering 2021: het college zorgt voor een passend aanbod van cursussen',
    gegevens: 'Deelnemers onder een pseudoniem: uren, niveaus en uitval, en bevindingen op hun regels',
  },
  uitwisseling: {
    uri: 'urn:schakel:verwerkingsactiviteit:uitwisseling', naam: 'Uitwisselen van bestanden met partners', grondslag: 'Wet inburgering 2021: gegevensuitwisseling tussen college, COA, scholen en andere uitvoerders',
    gegevens: 'Personen op regels van bestanden: bevindingen op die regels, en dat er over een zaak iets veranderde',
  },
  verantwoording: {
    uri: 'urn:schakel:verwerkingsactiviteit:verantwoording', naam: 'Leveren van statistiek aan het CBS', grondslag: 'Wet op het Centraal bureau voor de statistiek; Wet inburgering 2021: informatie over de uitvoering',
    gegevens: 'Inburgeraars: nummer, doelgroep en verloop van het traject, zonder naam',
  },
  inzagerecht: {
    uri: 'urn:schakel:verwerkingsactiviteit:inzagerecht', naam: 'Behandelen van een verzoek om inzage', grondslag: 'Algemene verordening gegevensbescherming art. 15',
    gegevens: 'Wie de gegevens van een inburgeraar inzag, wanneer en waarvoor',
  },
  wissen: {
    uri: 'urn:schakel:verwerkingsactiviteit:wissen', naam: 'Wissen van gegevens van een inburgeraar', grondslag: 'Algemene verordening gegevensbescherming art. 17',
    gegevens: 'Alles wat over een inburgeraar is ontvangen en verstuurd, om het weg te halen',
  },
};
