import { Component, type ReactNode } from "react";
import type { Editor } from "../../state/editor.ts";
import { FailurePage } from "../controls/FailurePage.tsx";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const BrokenPicture = fetchedPart(
  async () => (await import("./BrokenPicture.tsx")).BrokenPicture,
  <FailurePage>{null}</FailurePage>,
);

interface PictureBoundaryProps {
  readonly editor: Editor;
  readonly workshopId: string;
  readonly children: ReactNode;
}

/** Catches what breaks in the picture of a map; all around it, the list among it, goes on. */
export class PictureBoundary extends Component<PictureBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { children, editor, workshopId } = this.props;
    if (!this.state.hasFailed) return children;
    const onRetry = (): void => this.setState({ hasFailed: false });
    return <BrokenPicture editor={editor} workshopId={workshopId} onRetry={onRetry} />;
  }
}
