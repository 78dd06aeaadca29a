import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { CrashPage } from './CrashPage';
import { Entrance } from './Entrance';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { SignedIn } from './SignedIn';
import { Starting } from './Starting';

// `lazy` as a function, not as an object of properties: only so does a page that cannot be loaded reach the errorElement.
const routes: RouteObject[] = [
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Starting />,
    children: [
      {
        element: <Entrance />,
        children: [
          {
            path: '/sign-in',
            lazy: async () => ({ Component: (await import('../features/auth/SignInPage')).SignInPage }),
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
                lazy: async () => ({
                  Component: (await import('../features/customers/CustomerListPage')).CustomerListPage,
                }),
              },
              {
                path: '/customers/add',
                lazy: async () => ({
                  Component: (await import('../features/customers/add/AddCustomerPage')).AddCustomerPage,
                }),
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
                lazy: async () => ({ Component: (await import('../features/customers/CustomerPage')).CustomerPage }),
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
