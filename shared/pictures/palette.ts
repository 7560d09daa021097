import type { ReportedStatus } from "./reported-status.ts";

/** The colours of a picture by their meaning: values of SVG's `fill`, so that a page may give names of its own theme. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  /** Behind the picture. */
  readonly ground: string;
  /** `strong`: fills and lines; `soft`: behind lines. */
  readonly statuses: Readonly<Record<ReportedStatus, { readonly strong: string; readonly soft: string }>>;
}

/** For white paper: the same meanings as on the screen, each of another darkness where there is no colour. */
export const printPalette: Palette = {
  ink: "#000000",
  muted: "#3D4852",
  ground: "#FFFFFF",
  statuses: {
    done: { strong: "#1F7A4A", soft: "#1F7A4A" },
    inProgress: { strong: "#00607A", soft: "#FFFFFF" },
    notDone: { strong: "#8C1D18", soft: "#FFFFFF" },
    noReport: { strong: "#52626F", soft: "#FFFFFF" },
  },
};

/** For the page: the theme's own variables (renderer/app/theme/tokens.ts), so that a picture follows it by itself. */
export const screenPalette: Palette = {
  ink: "var(--kalqan-ink)",
  muted: "var(--kalqan-muted)",
  ground: "var(--kalqan-card)",
  statuses: {
    done: { strong: "var(--kalqan-done)", soft: "var(--kalqan-done)" },
    inProgress: { strong: "var(--kalqan-hand)", soft: "var(--kalqan-hand-soft)" },
    notDone: { strong: "var(--kalqan-error)", soft: "var(--kalqan-error-soft)" },
    noReport: { strong: "var(--kalqan-untouched)", soft: "var(--kalqan-card)" },
  },
};
