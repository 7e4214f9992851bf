import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Probleem } from '../fouten/probleem.response.js';
import { API_VERSIE, BASISPAD } from './versie.js';

interface Antwoord {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}

interface Handeling {
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, Antwoord>;
}

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'] as const;
const VERSIEKOP = { 'API-Version': { description: 'Versie van de API.', schema: { type: 'string', example: API_VERSIE } } };

/** The description of the API (OpenAPI 3.1), with what the NL API Design Rules ask of every answer. Paths are relative to the server's URL. */
export function openapiDocument(app: INestApplication): OpenAPIObject {
  const wens = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Schakel')
    .setDescription('Uitwisselpunt voor team Inburgering: wat partners insturen, en de zaken die daaruit volgen. Perioden eindigen op de dag na de laatste dag. Een onbekende waarde is null.')
    .setVersion(API_VERSIE)
    .setContact('Beheer Schakel', 'https://schakel.example/contact', 'beheer@schakel.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer(BASISPAD, 'Deze hub')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Toegangsbewijs met rol en gemeente.' }, 'toegangsbewijs')
    .build();
  const document = SwaggerModule.createDocument(app, wens, { ignoreGlobalPrefix: true, extraModels: [Probleem] });
  for (const pad of Object.values(document.paths)) for (const methode of METHODEN) vulAan(pad[methode] as Handeling | undefined);
  return document;
}

/** Adds what every call has: the version header, and the errors that do not depend on the call itself. */
function vulAan(handeling: Handeling | undefined): void {
  if (!handeling) return;
  const { responses } = handeling;
  for (const [status, uitleg] of vasteFouten(handeling)) responses[status] ??= probleem(uitleg);
  for (const [status, antwoord] of Object.entries(responses)) {
    if (/^[23]/.test(status)) antwoord.headers = { ...VERSIEKOP, ...antwoord.headers };
  }
}

/** What is asked for with input may be asked wrongly, or may not be there. */
function vasteFouten({ parameters = [], requestBody }: Handeling): [string, string][] {
  const intern: [string, string] = ['500', 'Er ging iets mis aan onze kant.'];
  if (parameters.length === 0 && requestBody === undefined) return [intern];
  return [['400', 'Het verzoek klopt niet; in errors staat wat.'], ['404', 'Bestaat niet, of is niet van u.'], intern];
}

function probleem(description: string): Antwoord {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } } };
}
