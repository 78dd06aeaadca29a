import { useSearchParams } from 'react-router';

/** Where to go after signing in. Only places inside the app: a link from outside must not send people elsewhere. */
export function useNextPlace(): string {
  const [params] = useSearchParams();
  const next = params.get('next') ?? '';
  return /^\/(?![/\\])/.test(next) ? next : '/customers';
}
