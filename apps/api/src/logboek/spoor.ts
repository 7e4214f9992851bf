import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Where a call stands in a trace (W3C Trace Context): its trace, its own span, and the caller's span where one was given. */
export interface Spoor {
  traceId: Buffer;
  spanId: Buffer;
  ouder: Buffer | null;
}

/** A request that has its place in a trace. */
export interface MetSpoor extends Request {
  spoor: Spoor;
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-|$)/;

/** The trace that a `traceparent` goes on with; a new one where there is none or it cannot be read. */
export function leesSpoor(traceparent: string | undefined): Spoor {
  const [, trace, ouder] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const spanId = randomBytes(8);
  if (trace === undefined || ouder === undefined) return { traceId: randomBytes(16), spanId, ouder: null };
  return { traceId: Buffer.from(trace, 'hex'), spanId, ouder: Buffer.from(ouder, 'hex') };
}

/** Gives every call its place, and says so in the answer. Flag 01: everything is recorded, nothing sampled. */
export function geefSpoor(verzoek: Request, antwoord: Response, verder: NextFunction): void {
  const spoor = leesSpoor(verzoek.header('traceparent'));
  (verzoek as MetSpoor).spoor = spoor;
  antwoord.setHeader('traceparent', `00-${spoor.traceId.toString('hex')}-${spoor.spanId.toString('hex')}-01`);
  verder();
}
