import { type MantineColorSchemeManager, MantineProvider } from "@mantine/core";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { Theme } from "#shared/window-api.ts";
import { styleNonce } from "./style-nonce.ts";
import { cssVariables, theme } from "./theme.ts";

/** The page follows `prefers-color-scheme` alone: the shell sets that to what was chosen, and remembers it. */
const followTheShell: MantineColorSchemeManager = {
  get: () => "auto",
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

interface ThemeState {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}

const ThemeContext = createContext<ThemeState | null>(null);

/** Mantine with our tokens, and the choice between light, dark and the system's. */
export function ThemeProvider({ initial, children }: { readonly initial: Theme; readonly children: ReactNode }) {
  const [chosen, choose] = useState(initial);
  const setTheme = useCallback((next: Theme) => {
    choose(next);
    void window.kalqan.shell.setTheme(next).catch(() => undefined);
  }, []);
  const state = useMemo(() => ({ theme: chosen, setTheme }), [chosen, setTheme]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={followTheShell}
      getStyleNonce={styleNonce}
    >
      <ThemeContext value={state}>{children}</ThemeContext>
    </MantineProvider>
  );
}

/** The theme chosen, and how to choose another. */
export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (state === null) throw new Error("useTheme outside ThemeProvider");
  return state;
}
