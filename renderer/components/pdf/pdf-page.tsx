import { type PDFPageProxy, TextLayer } from "pdfjs-dist";
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./pdf-page.module.css";

/** Pages so near to the window are drawn already. CSS pixels. */
const ahead = "800px";

interface PdfPageProps {
  readonly page: PDFPageProxy;
  readonly pages: number;
  /** CSS pixels a point. */
  readonly scale: number;
  /** What lies over it. */
  readonly children?: ReactNode;
}

/** One page: its place kept, drawn when it comes near, with its words to be selected and read aloud. */
export function PdfPage({ page, pages, scale, children }: PdfPageProps) {
  const t = useTranslate();
  const place = useRef<HTMLElement>(null);
  const isNear = useNear(place);
  const { width, height } = page.getViewport({ scale });
  return (
    <section
      className={classes.page}
      ref={place}
      style={{ width: `${width}px`, height: `${height}px` }}
      aria-label={t("preview.pageOf", { page: page.pageNumber, pages })}
      data-page={page.pageNumber}
    >
      {isNear && <Drawn key={scale} page={page} scale={scale} />}
      {children}
    </section>
  );
}

function Drawn({ page, scale }: { readonly page: PDFPageProxy; readonly scale: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const t = useTranslate();
  const [isDrawn, setIsDrawn] = useState(false);
  const [lacksPicture, setLacksPicture] = useState(false);

  useEffect(() => {
    const target = canvas.current;
    const container = words.current;
    if (target === null || container === null) return;
    const viewport = page.getViewport({ scale });
    const sharpness = window.devicePixelRatio;
    target.width = Math.floor(viewport.width * sharpness);
    target.height = Math.floor(viewport.height * sharpness);
    const drawing = page.render({
      canvas: target,
      viewport,
      transform: [sharpness, 0, 0, sharpness, 0, 0],
    });
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
    // A page that scrolled away is not waited for.
    drawing.promise
      .then(() => {
        setIsDrawn(true);
        setLacksPicture(hasUnreadPicture(page));
      })
      .catch(() => undefined);
    layer.render().catch(() => undefined);
    return () => {
      drawing.cancel();
      layer.cancel();
      container.replaceChildren();
    };
  }, [page, scale]);

  return (
    <>
      <div className={classes.picture} aria-hidden="true">
        <canvas className={classes.canvas} ref={canvas} data-drawn={isDrawn} />
      </div>
      <div className={classes.words} ref={words} style={{ "--total-scale-factor": scale } as CSSProperties} />
      {lacksPicture && (
        <p className={classes.lacking} role="note">
          {t("preview.pictureUnread")}
        </p>
      )}
    </>
  );
}

/** Whether a page that was drawn has a picture that could not be read: pdf.js leaves its place white and says nothing. */
function hasUnreadPicture({ objs, commonObjs }: PDFPageProxy): boolean {
  return [...objs, ...commonObjs].some(([id, data]) => String(id).includes("img_") && data === null);
}

/** True once the element has come near the window. */
function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root: element.closest("main"),
      rootMargin: ahead,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return isNear;
}
