import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';
import './graphiql.css';

const firstQuery = `# Sign in at / first, then run this with Ctrl+Enter:
# the API knows you by the cookie of the web app.
query FirstLook {
  viewer {
    fullName
    roles
    partner {
      name
      type
    }
  }
  customers(first: 5, orderBy: NAME_ASC) {
    totalCount
    nodes {
      id
      legalName
      domain
      agreementStatus
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;

type Request = { query: string; variables?: unknown; operationName?: string | null };
type Options = { headers?: Record<string, unknown> };

// The session cookie counts only together with the preflight header; a bearer token goes into the Headers tab.
async function fetcher(request: Request, options?: Options): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'apollo-require-preflight': 'true',
      ...textOnly(options?.headers),
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

function textOnly(headers: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

const root = document.getElementById('root');
if (!root) throw new Error('graphiql.html has no #root');
createRoot(root).render(
  <main>
    <h1>{document.title}</h1>
    <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} shouldPersistHeaders={false} />
  </main>,
);
