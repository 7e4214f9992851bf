import type { Leesbron } from '#libs/platform';

/** How many files of this exchange, municipality and period were ever prepared to be sent, whatever came of them. */
export async function aantalVerzonden(bron: Leesbron, van: { partner: string; uitwisseling: string; gemeente: string; periode: string }): Promise<number> {
  const [rij] = await bron.query<{ aantal: number }>(
    `select count(*)::int as aantal from exchange.levering
      where partner = $1 and uitwisseling = $2 and grondslag ->> 'gemeente' = $3 and grondslag ->> 'periode' = $4`,
    [van.partner, van.uitwisseling, van.gemeente, van.periode],
  );
  return rij?.aantal ?? 0;
}
