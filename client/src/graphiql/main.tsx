import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { post } from './ask.js';
import { SignIn } from './SignIn.js';
import 'graphiql/graphiql.css';
import './graphiql.css';

const firstQuery = `# Sign in above, then run this with Ctrl+Enter. The sign-in is the one of the app in this browser.
query FirstLook {
  viewer {
    fullName
    roles
    partner {
      name
      type
    }
  }
  customers(first: 5, sort: NAME_ASC) {
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

async function fetcher(request: Request, options?: Options): Promise<unknown> {
  const response = await post(request, textOnly(options?.headers));
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
    <SignIn />
    <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} shouldPersistHeaders={false} />
  </main>,
);
