/** Somebody must do something. `versturen`: the hub itself, and it will. */
export interface Beurt {
  wie: 'gemeente' | 'partner';
  wat: 'ophelderen' | 'versturen' | 'bezorgen' | 'besluiten' | 'antwoorden' | 'plaatsen' | 'starten' | 'bijhouden' | 'zoeken' | 'beeindigen';
  /** The proposal or placement that it is about; null: the offer as a whole. */
  kenmerk: string | null;
  /** Last day on which it is in time. */
  uiterlijk: string;
}
