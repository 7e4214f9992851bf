/** What a person must look at in an exchange, and what to do about it. Source: docs/bemiddeling.md. */
const TEKSTEN: Readonly<Record<string, string>> = {
  besluiten: 'De partner stelt een plek voor. Bespreek het met de inburgeraar en neem een besluit.',
  'geplaatst-na-intrekking': 'De partner heeft iemand geplaatst nadat wij de aanmelding hadden ingetrokken. Bel de partner: wie heeft gelijk?',
  'voorstel-na-intrekking': 'De partner stelt een plek voor, maar wij hadden de aanmelding al ingetrokken. Laat de partner weten dat dit niet doorgaat, of leg het profiel opnieuw vast.',
  'geplaatst-zonder-aanbod': 'De partner heeft iemand geplaatst die wij niet hebben aangemeld. Zoek uit hoe dit kan.',
  'geplaatst-zonder-aanvaarding': 'De partner meldt een plaatsing waar nog geen besluit over is. Zoek uit wat er is afgesproken, en leg het besluit vast.',
  'geplaatst-na-afwijzing': 'De partner meldt een plaatsing die is afgewezen of ingetrokken. Zoek uit wat er is afgesproken.',
  'uren-na-einde': 'De partner meldt uren na het einde van de plaatsing. Vraag de partner wat klopt.',
  'beeindigd-door-partner': 'De partner zoekt geen plek meer, maar de aanmelding staat nog. Overleg met de partner, en trek het profiel in of leg het opnieuw vast.',
  'bekend-zonder-aanvaarding': 'De partner heeft contactgegevens voor een voorstel waarvan het besluit is teruggenomen. Zij worden ingetrokken. Controleer of de partner ze niet meer gebruikt.',
  'te-laat-bezorgen': 'Een bericht aan de partner is nog niet aangekomen. Ging het om een intrekking, bel de partner dan.',
  'te-laat-antwoorden': 'De partner heeft nog niet gereageerd op de aanmelding. Vraag na hoe het staat.',
  'te-laat-plaatsen': 'De partner heeft nog geen plek gemeld. Vraag na hoe het staat.',
  'te-laat-starten': 'De startdatum van de plaatsing is voorbij en de partner heeft niets gemeld. Vraag na of iemand is begonnen.',
  'te-laat-bijhouden': 'De partner heeft al lang niets gemeld over deze plaatsing. Vraag na of het nog loopt.',
  'te-laat-zoeken': 'De plaatsing is geëindigd en de partner heeft nog geen nieuwe plek gemeld. Vraag na hoe het staat.',
  'te-laat-beeindigen': 'Wij hebben de aanmelding ingetrokken, maar de partner heeft het einde van de plaatsing niet gemeld. Vraag na of iemand er nog is.',
};

/** The Dutch sentence for a signal; a code without one is told as it is. */
export function signaalTekst(code: string): string {
  return Object.hasOwn(TEKSTEN, code) ? (TEKSTEN[code] ?? code) : `Hier moet iemand naar kijken (${code}).`;
}
