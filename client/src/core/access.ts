import { access, mutations } from '../generated/access';
import { useViewer } from './viewer';

/**
 * May the signed-in user call this root field? The roles are generated from the SDL, never written here. An indirect reseller
 * changes nothing, whatever the role: what it can never do is not offered.
 */
export function useCan(field: keyof typeof access): boolean {
  const { roles, partner } = useViewer();
  if (!partner.canOrder && mutations.includes(field)) return false;
  const audience: string | readonly string[] = access[field];
  if (typeof audience === 'string') return true;
  return roles.some((role) => audience.includes(role));
}
