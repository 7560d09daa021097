/** Steps of the zoom, 1 = a page at its size on paper. */
export const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** As large as on paper but no wider than the window; as wide as the window; or so large. */
export type Zoom = "paper" | "fit" | (typeof zoomSteps)[number];

/** CSS pixels in a point: 96 and 72 to the inch. */
export const pixelsPerPoint = 96 / 72;

/** The scale of a page in points for its place on the screen; never so small that nothing can be read. */
export function scaleOf(zoom: Zoom, pageWidth: number, room: number): number {
  const widest = 1.5 * pixelsPerPoint;
  const fit = Math.min(widest, Math.max(0.25, room / pageWidth));
  switch (zoom) {
    case "paper":
      return Math.min(pixelsPerPoint, fit);
    case "fit":
      return fit;
    default:
      return zoom * pixelsPerPoint;
  }
}

/** The next larger or smaller step; null at the end. `scale` in CSS pixels a point. */
export function nextZoom(scale: number, direction: 1 | -1): (typeof zoomSteps)[number] | null {
  const present = scale / pixelsPerPoint;
  const slack = 0.01;
  if (direction === 1) return zoomSteps.find((step) => step > present + slack) ?? null;
  return zoomSteps.findLast((step) => step < present - slack) ?? null;
}
