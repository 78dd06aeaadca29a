import type { Context } from '../../core/context.js';
import { find, findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { Problems } from '../../core/errors.js';
import { toUserError } from '../../core/user-errors.js';
import { Customer } from './customer.entity.js';
import type { DomainAvailability } from './domain.types.js';
import { checkDomainPrefix } from './domain-prefix.check.js';

export const domainSuffix = '.onmicrosoft.com';
const longestPrefix = 27;

/** Whether a domain prefix may be used: well formed, and no customer in the world has it. */
export async function domainAvailability(ctx: Context, raw: string): Promise<DomainAvailability> {
  const problems = new Problems();
  const prefix = checkDomainPrefix(raw, 'domainPrefix', problems);
  if (problems.errors.length === 0) await refuseTakenDomain(ctx, prefix, problems);
  const problem = problems.errors[0];
  const taken = problem?.code === 'customer.domainTaken';
  return {
    prefix,
    domain: prefix + domainSuffix,
    available: !problem,
    problem: problem ? toUserError(ctx, problem) : null,
    suggestions: taken ? await suggestions(ctx, prefix) : [],
  };
}

export async function refuseTakenDomain(ctx: Context, prefix: string, problems: Problems): Promise<void> {
  if (await findOne(ctx, Customer, sql`domainPrefix = ${prefix}`)) {
    problems.add('customer.domainTaken', 'domainPrefix', { domain: prefix + domainSuffix });
  }
}

/** Up to three free prefixes close to the wanted one. */
async function suggestions(ctx: Context, prefix: string): Promise<string[]> {
  const endings = ['group', 'hq', 'cloud', 'online', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const wanted = endings.map((ending) => prefix.slice(0, longestPrefix - ending.length) + ending);
  const taken = await find(ctx, Customer, sql`domainPrefix IN ${wanted}`);
  return wanted.filter((candidate) => !taken.some((row) => row.domainPrefix === candidate)).slice(0, 3);
}
