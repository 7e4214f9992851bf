import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Routebeleid, ROUTEBELEID } from './toegang.decorator.js';

/** One route with its policy; undefined where somebody forgot it. */
export interface Route {
  methode: string;
  pad: string;
  beleid: Routebeleid | undefined;
}

/** Knows every route of this process, and refuses to start when one has no policy. */
@Injectable()
export class Routedekking implements OnModuleInit {
  constructor(
    private readonly ontdekking: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  routes(): Route[] {
    return this.ontdekking.getControllers().flatMap(({ instance, metatype }) => {
      const basis = this.reflector.get<string>(PATH_METADATA, metatype as () => unknown);
      const methoden = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(methoden).flatMap((naam) => this.route(basis, methoden[naam]));
    });
  }

  onModuleInit(): void {
    const open = this.routes().filter((route) => route.beleid === undefined);
    if (open.length > 0) throw new Error(`routes without a policy: ${open.map((r) => `${r.methode} ${r.pad}`).join(', ')}`);
  }

  private route(basis: string, methode: (() => unknown) | undefined): Route[] {
    const pad = methode && this.reflector.get<string | undefined>(PATH_METADATA, methode);
    if (methode === undefined || pad === undefined) return [];
    const werkwoord = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, methode)] ?? '';
    return [{ methode: werkwoord, pad: `/${[basis, pad].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'), beleid: this.reflector.get<Routebeleid | undefined>(ROUTEBELEID, methode) }];
  }
}
