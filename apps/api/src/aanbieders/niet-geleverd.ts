/** What contracts are watched by and no report of 2025-1 tells (domain F.3). It is named, so that nobody takes it for good; nothing is made up in its place. */
export const NIET_GELEVERD: readonly { naam: string; reden: string }[] = [
  { naam: 'Gemiddelde groepsgrootte', reden: 'De groepscode is versleuteld bewaard, en van andere gemeenten helemaal niet. Een groep is dus nooit compleet te zien.' },
  { naam: 'Klachten', reden: 'Staat niet in de kwartaalrapportage.' },
  { naam: 'Tevredenheid van deelnemers', reden: 'Staat niet in de kwartaalrapportage.' },
  { naam: 'Docenten met bevoegdheid NT2', reden: 'Staat niet in de kwartaalrapportage.' },
  { naam: 'Geldigheid van het keurmerk en scores van Blik op Werk', reden: 'Staat niet in de kwartaalrapportage. Kijk op blikopwerk.nl.' },
];
