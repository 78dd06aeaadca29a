import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Context } from '../core/context.js';
import { translator } from '../core/i18n.js';
import { printSdl } from '../schema.js';
import { contextOf, type Services } from './context.js';
import { formatError } from './errors.js';
import { measure, metrics } from './metrics.js';
import { currentRequest, trackRequest } from './request.js';

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
  app.use(trackRequest, measure, helmet({ contentSecurityPolicy }), compression());

  app.get('/livez', (_req, res) => void res.type('text').send('ok'));
  app.get('/readyz', readiness(services));
  app.get('/metrics', metrics);
  app.get('/schema.graphql', (_req, res) => void res.type('text/plain; charset=utf-8').send(sdl));
  app.get('/graphql', graphiqlForBrowsers);
  app.use(
    '/graphql',
    neverKept,
    express.json({ limit: largestBody }),
    expressMiddleware<Context>(apollo, { context: ({ req, res }) => contextOf(services, req, res) }),
  );

  app.use(express.static(clientFolder, { index: false, setHeaders: cacheForever }));
  app.get('/assets/{*path}', (_req, res) => void res.status(404).type('text').send('Not found'));
  app.get('/{*path}', (_req, res) => res.set('cache-control', 'no-cache').sendFile(join(clientFolder, 'index.html')));
  app.use(answerFailure);
  return server;
}

async function startApollo(schema: GraphQLSchema, server: Server): Promise<ApolloServer<Context>> {
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    costLimit: { maxCost: 20_000 },
    maxAliases: { n: 30 },
    maxDepth: { n: 12 },
    maxDirectives: { n: 30 },
    // Tokens are counted by the parser itself, see parseOptions.
    maxTokens: { enabled: false },
  });
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    validationRules: armor.protect().validationRules,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
    ],
    // The SDL is public (`/schema.graphql`), so introspection hides nothing.
    introspection: true,
    parseOptions: { maxTokens: 2000 },
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
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

function cacheForever(res: Response, path: string): void {
  if (path.includes('/assets/')) res.set('cache-control', 'public, max-age=31536000, immutable');
}

/** A body that is too large or no JSON, and whatever else goes wrong outside GraphQL. */
function answerFailure(
  error: { type?: string; status?: number },
  _req: Request,
  res: Response,
  next: NextFunction,
): void {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { language, requestId } = currentRequest();
  const t = translator(language);
  const [status, code, key] =
    error.type === 'entity.too.large'
      ? [413, 'REQUEST_TOO_LARGE', 'tooLarge']
      : (error.status ?? 500) < 500
        ? [error.status ?? 400, 'BAD_REQUEST', 'badRequest']
        : [500, 'INTERNAL_SERVER_ERROR', 'internal'];
  if (status === 500) process.stderr.write(`${JSON.stringify({ level: 'error', requestId, error: String(error) })}\n`);
  const message = t(`errors:failure.${key}`, { requestId });
  res.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
}
