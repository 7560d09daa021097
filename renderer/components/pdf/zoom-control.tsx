import { ActionIcon, Button } from "@mantine/core";
import { IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./document.module.css";
import { nextZoom, pixelsPerPoint, type Zoom } from "./zoom.ts";

interface ZoomControlProps {
  /** CSS pixels a point, as it is now. */
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Larger, smaller, or as wide as the window. */
export function ZoomControl({ scale, zoom, onZoom }: ZoomControlProps) {
  const t = useTranslate();
  const smaller = nextZoom(scale, -1);
  const larger = nextZoom(scale, 1);
  const percent = Math.round((scale / pixelsPerPoint) * 100);
  return (
    <div className={classes.group}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("preview.smaller")}
        disabled={smaller === null}
        onClick={() => smaller !== null && onZoom(smaller)}
      >
        <IconZoomOut size={18} aria-hidden="true" />
      </ActionIcon>
      <span className={classes.percent}>{percent} %</span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("preview.larger")}
        disabled={larger === null}
        onClick={() => larger !== null && onZoom(larger)}
      >
        <IconZoomIn size={18} aria-hidden="true" />
      </ActionIcon>
      <Button
        variant={zoom === "fit" ? "light" : "default"}
        aria-pressed={zoom === "fit"}
        onClick={() => onZoom("fit")}
      >
        {t("preview.fit")}
      </Button>
    </div>
  );
}
