import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the description once the routes are known. */
@Injectable()
export class Openapi {
  document!: OpenAPIObject;
}
