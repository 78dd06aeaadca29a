import { useRouteError } from 'react-router';
import { CrashPage } from './CrashPage';

/** What the router shows in the place of a page that broke or could not be loaded. */
export function RouteCrash() {
  return <CrashPage error={useRouteError()} />;
}
