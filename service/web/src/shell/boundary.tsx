import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/states.tsx';

/** A page that breaks says so, and the rest of the app stays. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <Failed error={this.state.error} retry={() => window.location.reload()} />;
  }
}
