import { Exchange0001 } from './0001-exchange.js';
import { Zaak0002 } from './0002-zaak.js';
import { Historie0003 } from './0003-historie.js';
import { VasteLasten0004 } from './0004-vaste-lasten.js';
import { Opmaak0005 } from './0005-opmaak.js';
import { Levering0006 } from './0006-levering.js';
import { Verwijzing0007 } from './0007-verwijzing.js';
import { Voorstel0008 } from './0008-voorstel.js';
import { Terugmelding0009 } from './0009-terugmelding.js';
import { Gebeurtenis0010 } from './0010-gebeurtenis.js';
import { Bemiddeling0012 } from './0012-bemiddeling.js';
import { Besluit0013 } from './0013-besluit.js';
import { Koppelbewijs0014 } from './0014-koppelbewijs.js';
import { Rapportoordeel0016 } from './0016-rapportoordeel.js';
import { Logboek0017 } from './0017-logboek.js';
import { WachtOpAnder0019 } from './0019-wacht-op-ander.js';
import { RijenPerGemeente0020 } from './0020-rijen-per-gemeente.js';
import { Sleutel0021 } from './0021-sleutel.js';
import { Wissing0022 } from './0022-wissing.js';
import { Bewaren0023 } from './0023-bewaren.js';
import { Ronden0024 } from './0024-ronden.js';

/** Every migration, in order. They go forward only; a new one comes at the end. TypeORM wants thirteen digits behind each `name` and runs them by that number. */
export const migraties = [Exchange0001, Zaak0002, Historie0003, VasteLasten0004, Opmaak0005, Levering0006, Verwijzing0007, Voorstel0008, Terugmelding0009, Gebeurtenis0010, Bemiddeling0012, Besluit0013, Koppelbewijs0014, Rapportoordeel0016, Logboek0017, WachtOpAnder0019, RijenPerGemeente0020, Sleutel0021, Wissing0022, Bewaren0023, Ronden0024] as const;
