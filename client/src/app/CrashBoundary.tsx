import { Component, type ReactNode } from 'react';
import { CrashPage } from './CrashPage';

type Props = { children: ReactNode };

/** The last net: a bug in a component becomes a page with a way out, never a white screen. */
export class CrashBoundary extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children;
  }
}
