import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Handler } from './request.js';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: 'kundpost_http_request_duration_seconds',
  help: 'Time from request to answer, by route and status.',
  labelNames: ['route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

export const measure: Handler = (req, res, next) => {
  const stop = duration.startTimer();
  const route = /^\/graphql(?:$|\?)/.test(req.url ?? '') ? 'graphql' : 'page';
  // Not on 'finish': Node listens there too, and a second listener makes one request's memory hold on to the next one's.
  res.on('close', () => stop({ route, status: res.statusCode }));
  next();
};

/** Lets through who sends this bearer token; everybody when there is none to send. */
export function onlyWith(token: string | null): RequestHandler {
  return (req, res, next) => {
    if (!token || sameText(req.headers.authorization ?? '', `Bearer ${token}`)) return next();
    res.status(401).set('www-authenticate', 'Bearer').type('text').send('Send the METRICS_TOKEN as a bearer token.');
  };
}

/** Compared in the same time whatever is sent, so that the time tells nothing of the token. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Serves nothing but `/metrics`, for a port that only the monitoring reaches. */
export function metricsServer(token: string | null): Server {
  const app = express();
  app.disable('x-powered-by');
  app.get('/metrics', onlyWith(token), metrics);
  return createServer(app);
}

export async function metrics(_req: Request, res: Response): Promise<void> {
  res.type(registry.contentType).send(await registry.metrics());
}
