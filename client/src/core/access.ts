import { access } from '../generated/access';
import { useViewer } from './viewer';

/** May the signed-in user call this root field? The answer is generated from the SDL, never written here. */
export function useCan(field: keyof typeof access): boolean {
  const { roles } = useViewer();
  const audience: string | readonly string[] = access[field];
  if (typeof audience === 'string') return true;
  return roles.some((role) => audience.includes(role));
}
