import { Component, type ReactNode } from 'react';
import { CrashPage } from './CrashPage';

type Props = { children: ReactNode };
type State = { crash: { error: unknown } | null };

/** The last net: a bug in a component becomes a page with a way out, never a white screen. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { crash: null };

  static getDerivedStateFromError(error: unknown): State {
    return { crash: { error } };
  }

  override render() {
    return this.state.crash ? <CrashPage error={this.state.crash.error} /> : this.props.children;
  }
}
