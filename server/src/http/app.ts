import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { printSdl } from '../schema.js';
import { clientFiles } from './client-files.js';
import type { Services } from './context.js';
import { tellFailure } from './errors.js';
import { answerGraphql, startApollo } from './graphql.js';
import { measure, metrics } from './metrics.js';
import { factsOf, trackRequest } from './request.js';

const clientFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../client/dist');
const largestBody = '256kb';

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // Fluent UI writes its rules at run time.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The one HTTP server: API, its documentation and health, and the app. */
export async function createApp(schema: GraphQLSchema, services: Services): Promise<Server> {
  const app = express();
  const server = createServer(app);
  const apollo = await startApollo(schema, server);
  const sdl = printSdl(schema);
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(trackRequest, measure, helmet({ contentSecurityPolicy }), compressed());

  app.get('/livez', (_req, res) => void res.type('text').send('ok'));
  app.get('/readyz', readiness(services));
  app.get('/metrics', metrics);
  app.get('/schema.graphql', (_req, res) => void res.type('text/plain; charset=utf-8').send(sdl));
  app.get('/graphql', graphiqlForBrowsers);
  app.use('/graphql', neverKept, express.json({ limit: largestBody }), answerGraphql(apollo, services));

  app.use(clientFiles(clientFolder));
  app.get('/assets/{*path}', (_req, res) => void res.status(404).type('text').send('Not found'));
  app.get('/{*path}', (_req, res) => res.set('cache-control', 'no-cache').sendFile(join(clientFolder, 'index.html')));
  app.use(answerFailure);
  return server;
}

function readiness({ db }: Services) {
  return async (_req: Request, res: Response): Promise<void> => {
    const ready = await db.reader.query('SELECT 1').then(
      () => true,
      () => false,
    );
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'The database does not answer.');
  };
}

/** Compression for those who ask for it; for the others its wrapping of every answer would cost more than it gives. */
function compressed(): RequestHandler {
  const compress = compression();
  return (req, res, next) => (req.headers['accept-encoding'] ? compress(req, res, next) : next());
}

/** Whoever opens /graphql in a browser gets GraphiQL; programs get the API. */
function graphiqlForBrowsers(req: Request, res: Response, next: NextFunction): void {
  const wantsPage = req.accepts(['application/json', 'text/html']) === 'text/html' && !('query' in req.query);
  if (wantsPage) res.set('cache-control', 'no-cache').sendFile(join(clientFolder, 'graphiql.html'));
  else next();
}

function neverKept(_req: Request, res: Response, next: NextFunction): void {
  res.set('cache-control', 'no-store');
  next();
}

/** Whatever goes wrong outside GraphQL. */
function answerFailure(error: unknown, req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, body } = tellFailure(factsOf(req), error);
  res.status(status).json(body);
}
