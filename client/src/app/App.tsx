import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from 'react-router/dom';
import { apollo } from '../core/apollo';
import { useFocusGuards } from '../core/focusGuards';
import { ThemeProvider } from '../core/theme';
import { CrashBoundary } from './CrashBoundary';
import { router } from './routes';

export function App() {
  useFocusGuards();
  return (
    <ThemeProvider>
      <CrashBoundary>
        <ApolloProvider client={apollo}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </CrashBoundary>
    </ThemeProvider>
  );
}
