import { getDirective } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Translate } from '../i18n.js';
import { Role } from './role.js';

type Guarded = Parameters<typeof getDirective>[1] | undefined | null;

/** The roles that a field or a type names with @hasRole, any one of which is enough; null when it names none. */
export function rolesOf(schema: GraphQLSchema, node: Guarded): Role[] | null {
  const named: unknown = node ? getDirective(schema, node, 'hasRole')?.[0]?.roles : null;
  return Array.isArray(named) ? Object.values(Role).filter((role) => named.includes(role)) : null;
}

export function mayWith({ actor }: Context, roles: readonly Role[]): boolean {
  return actor?.roles.some((role) => roles.includes(role)) ?? false;
}

/** The roles of which the actor lacks every one to call a mutation; empty when they may call it. */
export function missingRoles(ctx: Context, schema: GraphQLSchema, mutation: string): Role[] {
  const roles = rolesOf(schema, schema.getMutationType()?.getFields()[mutation]);
  return roles && !mayWith(ctx, roles) ? roles : [];
}

/** Why a role is missing, as a sentence: which would do, and who can assign one. */
export function missingRolesReason(t: Translate, language: string, roles: readonly Role[]): string {
  const names = roles.map((role) => t(`roles:${role}`));
  return t('failures:forbidden', { roles: new Intl.ListFormat(language, { type: 'disjunction' }).format(names) });
}
