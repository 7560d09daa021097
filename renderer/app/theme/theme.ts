import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from "@mantine/core";
import { darkTokens, lightTokens, type Tokens, variablesOf } from "./tokens.ts";

const brand: MantineColorsTuple = [
  "#E3F1F6",
  "#C6E2EB",
  "#97CADA",
  "#6CC7E0",
  "#3C9AB5",
  "#0F7A98",
  "#00607A",
  "#004C61",
  "#003B4C",
  "#002B38",
];

/** What Mantine's own dark scheme is made of, from our tokens' hues. */
const dark: MantineColorsTuple = [
  "#E6EDF2",
  "#C3CFD8",
  "#A3B4C0",
  "#7E909C",
  "#2C3B46",
  "#25323B",
  "#1D2A33",
  "#17222A",
  "#121B21",
  "#0F171D",
];

/** A dialog's head is a `<header>`, which would be a second banner of the page. */
const noBanner = { header: { role: "none" } };

/** Mantine's look brought to the tokens: 14/20 (13/18 for what is beside) in Golos Text, 8 px corners, shadows only under what floats. */
export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: { light: 6, dark: 3 },
  colors: { brand, dark },
  black: lightTokens.ink,
  fontFamily: '"Golos Text Variable", "Segoe UI", "Noto Sans", sans-serif',
  fontFamilyMonospace: 'Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: '"Golos Text Variable", "Segoe UI", "Noto Sans", sans-serif',
    fontWeight: "600",
    textWrap: "pretty",
    sizes: {
      h1: { fontSize: "1.3125rem", lineHeight: "1.75rem" },
      h2: { fontSize: "1rem", lineHeight: "1.375rem" },
      h3: { fontSize: "0.875rem", lineHeight: "1.25rem" },
      h4: { fontSize: "0.875rem", lineHeight: "1.25rem" },
      h5: { fontSize: "0.8125rem", lineHeight: "1.125rem" },
      h6: { fontSize: "0.8125rem", lineHeight: "1.125rem" },
    },
  },
  fontSizes: { xs: "0.8125rem", sm: "0.875rem", md: "0.875rem", lg: "1rem", xl: "1.3125rem" },
  lineHeights: { xs: "1.125rem", sm: "1.25rem", md: "1.25rem", lg: "1.375rem", xl: "1.75rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.25rem", xl: "1.5rem" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "8px", xl: "8px" },
  defaultRadius: "md",
  shadows: {
    xs: "none",
    sm: "none",
    md: "0 4px 16px rgb(14 38 48 / 18%)",
    lg: "0 8px 28px rgb(14 38 48 / 22%)",
    xl: "0 12px 40px rgb(14 38 48 / 26%)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  // A filled button in the dark scheme is light: its words are dark.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isBrand = input.color === undefined || input.color === "brand";
    if (!isBrand) return colors;
    switch (input.variant) {
      case "filled":
        return {
          ...colors,
          background: "var(--kalqan-brand)",
          hover: "var(--kalqan-brand-hover)",
          color: "var(--kalqan-on-brand)",
        };
      case "light":
      case "subtle":
        return { ...colors, hover: "var(--kalqan-brand-soft)", color: "var(--kalqan-brand)" };
      default:
        return colors;
    }
  },
  components: {
    Button: { defaultProps: { size: "sm" } },
    Anchor: { defaultProps: { underline: "hover" } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { transition: "fade", duration: 120 },
        overlayProps: { backgroundOpacity: 0.45 },
        attributes: noBanner,
      },
      // A long name takes two lines.
      styles: { title: { lineHeight: "1.375rem" } },
    },
    InputWrapper: { styles: { description: { lineHeight: "1.125rem" }, error: { lineHeight: "1.125rem" } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, attributes: noBanner } },
    // The placeholder is a child that a menu may not have.
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
    Combobox: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
    Select: { defaultProps: { comboboxProps: { shadow: "md", transitionProps: { duration: 100 } } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Notification: { defaultProps: { withBorder: true } },
    Paper: { defaultProps: { withBorder: true, shadow: "none" } },
    Card: { defaultProps: { withBorder: true, shadow: "none", padding: "md" } },
    Switch: { defaultProps: { withThumbIndicator: false } },
  },
});

/** The tokens as CSS variables, and Mantine's own variables set to them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables(lightTokens),
  dark: schemeVariables(darkTokens),
});

function schemeVariables(tokens: Tokens): Record<string, string> {
  return {
    ...variablesOf(tokens),
    "--mantine-color-body": tokens.card,
    "--mantine-color-text": tokens.ink,
    "--mantine-color-dimmed": tokens.muted,
    "--mantine-color-placeholder": tokens.muted,
    "--mantine-color-anchor": tokens.brand,
    "--mantine-color-error": tokens.errorText,
    "--mantine-color-default": tokens.card,
    "--mantine-color-default-hover": tokens.sunken,
    "--mantine-color-default-color": tokens.ink,
    "--mantine-color-default-border": tokens.line,
    "--mantine-color-disabled": tokens.untouchedSoft,
    "--mantine-color-disabled-color": tokens.muted,
    "--mantine-color-disabled-border": tokens.line,
  };
}
