/** The size of a picture as its root tells it, and the same picture in another: pdfmake asks for them of an SVG. */
export const pictureSize = {
  measureSVG(svg: string): { width: number | undefined; height: number | undefined } {
    const root = rootOf(svg);
    return { width: lengthOf(root, "width"), height: lengthOf(root, "height") };
  },
  writeDimensions(svg: string, { width, height }: { readonly width: number; readonly height: number }): string {
    const root = rootOf(svg);
    const view = `0 0 ${lengthOf(root, "width")} ${lengthOf(root, "height")}`;
    const viewed = / viewBox="/u.test(root) ? root : root.replace(/^<svg/u, `<svg viewBox="${view}"`);
    const sized = viewed
      .replace(/ width="[^"]*"/u, ` width="${width}"`)
      .replace(/ height="[^"]*"/u, ` height="${height}"`);
    return svg.replace(root, () => sized);
  },
} as const;

function rootOf(svg: string): string {
  const root = /^<svg\b[^>]*>/u.exec(svg)?.[0];
  if (root === undefined) throw new Error("not an SVG");
  return root;
}

function lengthOf(root: string, side: "width" | "height"): number | undefined {
  const length = Number.parseFloat(new RegExp(` ${side}="([^"]*)"`, "u").exec(root)?.[1] ?? "");
  return Number.isNaN(length) ? undefined : length;
}
