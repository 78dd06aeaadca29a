import { z } from 'zod';
import { isDuration } from './duration.js';

const port = z.coerce.number('PORT must be a number.').int().min(0).max(65535);

/** Every variable the server reads. `.env.example` lists the same names; a test compares the two. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|(mysql|mariadb):\/\/.+)$/,
      'DATABASE_URL must be sqlite:<file> or mysql://user:password@host:port/db.',
    )
    .default('sqlite:.data/kundpost.sqlite'),
  SEED: z.enum(['none', 'demo'], 'SEED must be none or demo.').optional(),
  SESSION_SECRET: z.string().min(32, 'SESSION_SECRET must have at least 32 bytes.').optional(),
  CLOCK_OFFSET: z
    .string()
    .refine(isDuration, 'CLOCK_OFFSET must be an ISO 8601 duration such as P30D or -PT2H.')
    .optional(),
});

export const envNames = Object.keys(variables.shape);

export type Env = z.infer<typeof variables>;

/** Reads and checks the environment. Throws one error that lists every problem. An empty variable counts as absent. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(envNames.map((name) => [name, source[name] || undefined]));
  const result = variables.safeParse(given);
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
