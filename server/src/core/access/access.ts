import { Directive } from 'type-graphql';
import type { Role } from './role.js';

/** Anybody may use this field, signed in or not. */
export const Public = () => Directive('@public');

/** Any signed-in user may use this field. Which rows they see is the policy's matter. */
export const Authenticated = () => Directive('@authenticated');

/** Only signed-in users with at least one of these roles may use this field. */
export const HasRole = (...roles: Role[]) => Directive(`@hasRole(roles: [${roles.join(', ')}])`);
