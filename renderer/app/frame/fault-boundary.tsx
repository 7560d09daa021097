import { Component, type ReactNode } from "react";
import { noteFault } from "../support/note-fault.ts";
import { FaultScreen } from "./fault-screen.tsx";

interface FaultBoundaryProps {
  /** Another value begins anew: the screen's name. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly failed: boolean;
  readonly resetKey: string | undefined;
}

/** A fault while drawing takes this part of the page with it and no more; what was saved is untouched. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<FaultBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: FaultBoundaryProps,
    state: FaultBoundaryState,
  ): Partial<FaultBoundaryState> | null {
    return resetKey === state.resetKey ? null : { failed: false, resetKey };
  }

  /** For the log: which fault and where in the program, never what stood on the page. */
  override componentDidCatch(error: unknown): void {
    noteFault(error);
  }

  override render(): ReactNode {
    return this.state.failed ? <FaultScreen /> : this.props.children;
  }
}
