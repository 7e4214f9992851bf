import { Injectable } from '@nestjs/common';
import { type InkomendeUitwisseling, kiesUitwisseling, type PartnerManifest } from '#libs/connector-kit';

/** The partners that this process serves. Refuses to exist half-wired: two partners of one name, or a partner without an exchange. */
@Injectable()
export class Register {
  readonly manifesten: readonly PartnerManifest[];

  constructor(manifesten: readonly PartnerManifest[]) {
    const namen = new Set(manifesten.map((m) => m.partner));
    if (namen.size !== manifesten.length) throw new Error('a partner is registered twice');
    const leeg = manifesten.find((m) => m.inkomend.length + (m.opmaak ?? []).length + (m.voorstel ?? []).length === 0);
    if (leeg) throw new Error(`partner ${leeg.partner} has no exchange`);
    this.manifesten = manifesten;
  }

  /** The exchange that takes a file of this name; the partner's last one takes what no other does. */
  uitwisseling(partner: string, naam: string): InkomendeUitwisseling {
    const manifest = this.manifesten.find((m) => m.partner === partner);
    const uitwisseling = manifest && kiesUitwisseling(manifest, naam);
    if (!uitwisseling) throw new Error(`no exchange for partner ${partner}`);
    return uitwisseling;
  }
}
