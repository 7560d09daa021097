import type { PDFPageProxy } from "pdfjs-dist";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import classes from "./printed-pages.module.css";
import type { OpenPdf } from "./use-pdf.ts";

/** Sharp enough for a serif at 12 points, small enough for a hundred pages. */
const dotsPerInch = 150;

interface PrintedPagesProps {
  readonly pdf: OpenPdf;
  /** What lies over each page. */
  readonly stamp?: ReactNode;
  /** Null where nothing went wrong, whether it was printed or put off. */
  readonly onEnd: (fault: ErrorRecord | null) => void;
}

/** Draws all pages as pictures that only paper sees and opens the system's print dialog. They go when this goes. */
export function PrintedPages({ pdf, stamp, onEnd }: PrintedPagesProps) {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const end = useEffectEvent(onEnd);
  const show = useEffectEvent((drawn: readonly string[]) => flushSync(() => setPictures(drawn)));

  useEffect(() => {
    const drawn: string[] = [];
    let isWanted = true;
    const print = async (): Promise<void> => {
      for (const page of pdf.pages) {
        if (!isWanted) return;
        drawn.push(URL.createObjectURL(await drawPage(page)));
      }
      show(drawn);
      await Promise.all(
        [...document.querySelectorAll<HTMLImageElement>(`.${classes.page} img`)].map((each) => each.decode()),
      );
      if (isWanted) await window.kalqan.shell.print();
    };
    print().then(
      () => isWanted && end(null),
      (error: unknown) => isWanted && end(toErrorRecord(error)),
    );
    return () => {
      isWanted = false;
      for (const address of drawn) URL.revokeObjectURL(address);
    };
  }, [pdf]);

  return createPortal(
    <div className={classes.paper} aria-hidden="true">
      {pictures.map((address) => (
        <div key={address} className={classes.page}>
          <img src={address} alt="" />
          {stamp}
        </div>
      ))}
    </div>,
    document.body,
  );
}

async function drawPage(page: PDFPageProxy): Promise<Blob> {
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: "print" }).promise;
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // Its memory is given back at once, not when the collector comes by.
  canvas.width = 0;
  if (picture === null) throw new Error("the page could not be drawn");
  return picture;
}
