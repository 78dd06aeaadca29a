import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { root } from '../core/root.js';
import { printSdl } from '../core/sdl.js';
import { readBody } from './body.js';
import { clientFiles } from './client-files.js';
import type { Services } from './context.js';
import { allowOrigins } from './cors.js';
import { tellFailure } from './errors.js';
import { answerGraphql } from './graphql.js';
import { measure, metrics, onlyWith } from './metrics.js';
import { factsOf, type Handler, inTurn, type KnownRequest, logRequest, send, trackRequest } from './request.js';

const clientFolder = join(root, 'client/dist');

/** How long the database may take to answer `/readyz`, in ms. */
const readinessPatience = 2000;

export interface HttpSettings {
  /** The origins whose pages may call the API from a browser. */
  allowedOrigins: readonly string[];
  /** Whether `/metrics` is answered here, and the bearer token that it then demands, if any. */
  metrics: { token: string | null } | null;
}

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

interface App {
  server: Server;
  /** Ends the streams of live updates, which would keep the server from stopping. */
  closeStreams: () => void;
}

/**
 * The one HTTP server: API, its documentation and health, and the app. Programs reach the API past Express, whose router and
 * whose own kinds of request and answer cost a call more than its data; browsers, who want answers compressed, through it.
 */
export async function createApp(schema: GraphQLSchema, services: Services, settings: HttpSettings): Promise<App> {
  const app = express();
  const server = createServer((req, res) => (isPlainCall(req) ? straight(req, res) : app(req, res)));
  const sdl = printSdl(schema);
  const first: Handler[] = [trackRequest, logRequest, measure, secured()];
  const { answer, streams } = await answerGraphql(schema, server, services);
  const before: Handler[] = [allowOrigins(settings.allowedOrigins), neverKept, readBody];
  const api: Handler[] = [...before, answer];
  const straight = inTurn([...first, ...api], answerFailure);
  app.disable('x-powered-by');
  app.use(...first);
  // Compression would hold back messages until there are enough of them.
  app.use('/graphql/stream', ...before, streams.answer);
  app.use(compression());

  app.get('/livez', (_req, res) => void res.type('text').send('ok'));
  app.get('/readyz', readiness(services));
  if (settings.metrics) app.get('/metrics', onlyWith(settings.metrics.token), metrics);
  app.get('/schema.graphql', readableEverywhere, (_req, res) => void res.type('text/plain; charset=utf-8').send(sdl));
  app.get('/graphql', graphiqlForBrowsers);
  app.use('/graphql', ...api);

  app.use(clientFiles(clientFolder));
  app.get('/assets/{*path}', (_req, res) => void res.status(404).type('text').send('Not found'));
  app.get('/{*path}', (_req, res) => res.set('cache-control', 'no-cache').sendFile(join(clientFolder, 'index.html')));
  app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => answerFailure(error, req, res));
  return { server, closeStreams: streams.close };
}

/** The SDL is public: front-ends and tools of any origin may read it. */
function readableEverywhere(_req: Request, res: Response, next: NextFunction): void {
  res.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  next();
}

function readiness({ db }: Services) {
  return async (_req: Request, res: Response): Promise<void> => {
    const ready = await db.answers(readinessPatience);
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'The database does not answer.');
  };
}

function isPlainCall({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && url === '/graphql' && !headers['accept-encoding'];
}

/** What helmet has to say is always the same, so it is asked once. */
function secured(): Handler {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({ contentSecurityPolicy })(answer.req, answer, () => undefined);
  const headers = Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    next();
  };
}

/** Whoever opens /graphql in a browser gets GraphiQL; programs get the API. */
function graphiqlForBrowsers(req: Request, res: Response, next: NextFunction): void {
  const wantsPage = req.accepts(['application/json', 'text/html']) === 'text/html' && !('query' in req.query);
  if (wantsPage) res.set('cache-control', 'no-cache').sendFile(join(clientFolder, 'graphiql.html'));
  else next();
}

function neverKept(_req: IncomingMessage, res: ServerResponse, next: () => void): void {
  res.setHeader('cache-control', 'no-store');
  next();
}

/** Whatever goes wrong outside GraphQL. */
function answerFailure(error: unknown, req: KnownRequest, res: ServerResponse): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const { status, headers, body } = tellFailure(factsOf(req), error);
  send(res, status, [...headers, ['content-type', 'application/json; charset=utf-8']], JSON.stringify(body));
}
