/** Partners, and what people call them. */
export const PARTNERS: Readonly<Record<string, string>> = { coa: 'COA', regie: 'Regie', taalscholen: 'Taalscholen', stadsbank: 'Stadsbank', avedan: 'Avedan', wsp: 'WerkgeverServicePunt', cbs: 'CBS', monitor: 'Monitor' };
