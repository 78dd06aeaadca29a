import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import type { Handler } from './request.js';

const largestBody = '256kb';

/** A body that is no JSON in UTF-8, which is the only encoding JSON has between programs (RFC 8259). */
class NotUtf8 extends Error {
  constructor(readonly status: 400 | 415) {
    super('The body is not in UTF-8.');
  }
}

/** Reads a JSON body. What is not UTF-8 is refused: repaired, it would be another text than the one that was sent. */
export const readBody: Handler = express.json({
  limit: largestBody,
  verify: (_req: IncomingMessage, _res: ServerResponse, bytes: Buffer, encoding: string) => {
    if (encoding !== 'utf-8') throw new NotUtf8(415);
    if (!isUtf8(bytes)) throw new NotUtf8(400);
  },
});
