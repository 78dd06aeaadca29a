import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { apollo } from '../core/apollo';
import { DemoSignInsDocument } from '../generated/graphql';
import { Entrance } from './Entrance';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { RouteCrash } from './RouteCrash';
import { SignedIn } from './SignedIn';
import { Starting } from './Starting';

const listPage = () => import('../features/customers/CustomerListPage');
const customerPage = () => import('../features/customers/CustomerPage');

// `lazy` as a function, not as an object of properties: only so does a page that cannot be loaded reach the errorElement.
const routes: RouteObject[] = [
  {
    errorElement: <RouteCrash />,
    hydrateFallbackElement: <Starting />,
    children: [
      {
        element: <Entrance />,
        children: [
          {
            path: '/sign-in',
            lazy: async () => {
              // The demo's accounts come along: drawn later, they would move the form.
              const [{ SignInPage }] = await Promise.all([
                import('../features/auth/SignInPage'),
                apollo.query({ query: DemoSignInsDocument }).catch(() => undefined),
              ]);
              return { Component: SignInPage };
            },
          },
        ],
      },
      {
        element: <SignedIn />,
        children: [
          {
            element: <Layout />,
            children: [
              { index: true, element: <Navigate to="/customers" replace /> },
              {
                path: '/customers',
                lazy: async () => ({ Component: (await listPage()).CustomerListPage }),
              },
              {
                path: '/customers/add',
                lazy: async () => {
                  // The page with the outcome comes along: between the answer and telling it nothing may fail to load.
                  const [{ AddCustomerPage }] = await Promise.all([
                    import('../features/customers/add/AddCustomerPage'),
                    import('../features/customers/add/AddedCustomerPage'),
                  ]);
                  return { Component: AddCustomerPage };
                },
              },
              {
                path: '/customers/add/done',
                lazy: async () => ({
                  Component: (await import('../features/customers/add/AddedCustomerPage')).AddedCustomerPage,
                }),
              },
              {
                path: '/customers/:id/update',
                lazy: async () => ({
                  Component: (await import('../features/customers/update/UpdateCustomerPage')).UpdateCustomerPage,
                }),
              },
              {
                path: '/customers/:id/order',
                lazy: async () => ({ Component: (await import('../features/orders/PlaceOrderPage')).PlaceOrderPage }),
              },
              {
                path: '/customers/:id/:tab?',
                lazy: async () => ({ Component: (await customerPage()).CustomerPage }),
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);

/** When the page of this address is here, or will not come. */
export function firstPage(): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) resolve();
    else router.subscribe(({ initialized }) => initialized && resolve());
  });
}

/** Fetches what most people open next while they look at the first page. */
export function fetchNextPages(): void {
  setTimeout(() => {
    // What does not come now is asked for again when it is opened.
    Promise.all([listPage(), customerPage()]).catch(() => {});
  }, 1000);
}
