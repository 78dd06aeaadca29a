import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './app/base.css';
import { fetchNextPages, firstPage } from './app/routes';
import { apollo } from './core/apollo';
import { startI18n } from './core/i18n';
import { ViewerDocument } from './generated/graphql';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Who is signed in decides about the language and the first page: asked before anything is drawn, so that it is drawn once.
// When that fails, the page asks again and says so.
const viewer = apollo.query({ query: ViewerDocument }).catch(() => undefined);
await startI18n(viewer.then((answer) => answer?.data?.viewer?.language));
await Promise.all([viewer, firstPage()]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
fetchNextPages();
