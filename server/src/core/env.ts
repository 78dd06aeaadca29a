import { z } from 'zod';
import { isDuration } from './duration.js';
import { isGuessable } from './secret.js';

const port = (name: string) => z.coerce.number(`${name} must be a number.`).int().min(0).max(65535);

/** Every variable the server reads. `.env.example` lists the same names; a test compares the two. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port('PORT').default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|(mysql|mariadb):\/\/.+)$/,
      'DATABASE_URL must be sqlite:<file> or mysql://user:password@host:port/db.',
    )
    .default('sqlite:.data/kundpost.sqlite'),
  SEED: z.enum(['none', 'demo'], 'SEED must be none or demo.').optional(),
  SESSION_SECRET: z
    .string()
    .min(32, { error: 'SESSION_SECRET must have at least 32 bytes.', abort: true })
    .refine(
      async (secret) => !(await isGuessable(secret)),
      'SESSION_SECRET can be guessed. Make one with `openssl rand -base64 32`.',
    )
    .optional(),
  ROLE: z.enum(['web', 'worker', 'all'], 'ROLE must be web, worker or all.').default('all'),
  EXECUTION: z.enum(['plan', 'graphql-js'], 'EXECUTION must be plan or graphql-js.').default('plan'),
  CLOCK_OFFSET: z
    .string()
    .refine(isDuration, 'CLOCK_OFFSET must be an ISO 8601 duration such as P30D or -PT2H.')
    .optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine(
      (list) => list.every(isOrigin),
      'ALLOWED_ORIGINS must be exact origins such as https://app.example.com, separated by commas, without a path.',
    )
    .default([]),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must have at least 16 characters.').optional(),
  METRICS_PORT: port('METRICS_PORT').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL must be debug, info, warn, error or silent.')
    .default('info'),
});

/** An origin exactly as a browser sends it: a scheme, a host and, when it is not the default, a port. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export const envNames = Object.keys(variables.shape);

export type Env = z.infer<typeof variables>;

/** Reads and checks the environment. Throws one error that lists every problem. An empty variable counts as absent. */
export async function readEnv(source: NodeJS.ProcessEnv): Promise<Env> {
  const given = Object.fromEntries(envNames.map((name) => [name, source[name] || undefined]));
  const result = await variables.safeParseAsync(given);
  const problems = (result.error?.issues ?? []).map((issue) => [...issue.path, issue.message].join(': '));
  // Judged apart: Zod looks at an object as a whole only once each of its fields is right.
  if (given.NODE_ENV === 'production') problems.push(...productionProblems(given));
  if (result.success && problems.length === 0) return result.data;
  throw new Error(`The environment is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

function productionProblems({ SESSION_SECRET, CLOCK_OFFSET }: NodeJS.ProcessEnv): string[] {
  return [
    ...(SESSION_SECRET ? [] : ['SESSION_SECRET is required with NODE_ENV=production.']),
    ...(CLOCK_OFFSET ? ['CLOCK_OFFSET is refused with NODE_ENV=production.'] : []),
  ];
}
