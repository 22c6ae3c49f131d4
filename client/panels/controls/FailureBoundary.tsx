import { Component, type ReactNode } from "react";
import { FailurePage } from "./FailurePage.tsx";

interface FailureBoundaryProps {
  readonly children: ReactNode;
  /** offered beside the reload, for example the files of the map */
  readonly rescue?: ReactNode;
}

/** Catches what breaks while drawing; what was saved stays reachable. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <FailurePage>{this.props.rescue}</FailurePage> : this.props.children;
  }
}
