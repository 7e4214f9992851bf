import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { stringify } from 'yaml';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Openapi } from './openapi.js';

/** The description of the API, for everybody and from every origin (NL API Design Rules). */
@ApiExcludeController()
@Controller()
export class OpenapiController {
  constructor(private readonly openapi: Openapi) {}

  @Get('openapi.json')
  @Toegang('openbaar', 'geen-personen')
  @Header('Access-Control-Allow-Origin', '*')
  json(): OpenAPIObject {
    return this.openapi.document;
  }

  @Get('openapi.yaml')
  @Toegang('openbaar', 'geen-personen')
  @Header('Access-Control-Allow-Origin', '*')
  yaml(@Res() antwoord: Response): void {
    antwoord.type('application/yaml').send(stringify(this.openapi.document, { aliasDuplicateObjects: false }));
  }
}
