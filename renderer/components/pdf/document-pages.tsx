import { Skeleton } from "@mantine/core";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { type ReactNode, useRef, useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useDelayed } from "../use-delayed.ts";
import classes from "./document.module.css";
import { DocumentBar } from "./document-bar.tsx";
import { DraftStamp } from "./draft-stamp.tsx";
import { PdfPage } from "./pdf-page.tsx";
import { useReadPage } from "./use-read-page.ts";
import { scaleOf, type Zoom } from "./zoom.ts";

interface DocumentPagesProps
  extends Omit<Parameters<typeof DocumentBar>[0], "page" | "onPage" | "scale" | "zoom" | "onZoom"> {
  /** The pages will come: until they do, the outline of one stands in their place. */
  readonly isAwaited: boolean;
  /** What stands between the bar and the pages. */
  readonly children?: ReactNode;
}

/** A document page by page under the bar of what can be done with it. */
export function DocumentPages({ isAwaited, children, ...bar }: DocumentPagesProps) {
  const t = useTranslate();
  const { pdf, isDraft } = bar;
  const [zoom, setZoom] = useState<Zoom>("paper");
  const { ref, width } = useElementSize<HTMLDivElement>();
  const pages = useRef<HTMLDivElement>(null);
  const { page, goToPage } = useReadPage(pages, pdf?.pages.length ?? 0);
  const scale = scaleOf(zoom, pdf?.pages[0]?.getViewport({ scale: 1 }).width ?? 595, width);
  return (
    <>
      <DocumentBar {...bar} page={page} onPage={goToPage} scale={scale} zoom={zoom} onZoom={setZoom} />
      {children}
      <div className={classes.pages} ref={useMergedRef(ref, pages)}>
        {pdf?.pages.map((one) => (
          <PdfPage key={one.pageNumber} page={one} pages={pdf.pages.length} scale={scale}>
            {isDraft && <DraftStamp words={t("preview.stamp")} />}
          </PdfPage>
        ))}
        {pdf === null && isAwaited && <Blank />}
      </div>
    </>
  );
}

/** The outline of a page, when it takes longer. */
function Blank() {
  return useDelayed(300) ? <Skeleton className={classes.blank} height={640} /> : null;
}
