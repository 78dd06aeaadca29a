import type { Request, Response } from 'express';
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

export async function metrics(_req: Request, res: Response): Promise<void> {
  res.type(registry.contentType).send(await registry.metrics());
}
