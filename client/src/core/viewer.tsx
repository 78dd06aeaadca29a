import { createContext, type ReactNode, useContext } from 'react';
import { showTimesIn } from '../../../locales/format.mjs';
import type { SignedInUserFragment } from '../generated/graphql';

export type Viewer = SignedInUserFragment;

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  // Before the pages are drawn: what `t` writes into a sentence cannot ask for the viewer.
  showTimesIn(viewer.timeZone);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in user. Every page behind the sign-in has one. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages behind the sign-in');
  return viewer;
}
