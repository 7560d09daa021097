import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import type { Preferences } from "#shared/window-api.ts";
import { Announcer } from "./announcer/announcer.tsx";
import { createQueryClient } from "./contract/query-client.ts";
import { FaultBoundary } from "./frame/fault-boundary.tsx";
import { GuideBeside } from "./guide/guide-beside.tsx";
import { LanguageProvider } from "./language/language-context.tsx";
import { Start } from "./start/start.tsx";
import { SupportBeside } from "./support/support-beside.tsx";
import { ThemeProvider } from "./theme/theme-provider.tsx";
import { TodayProvider } from "./workplace/use-today.tsx";

/** The page, from what the shell remembers of it. */
export function App({ preferences }: { readonly preferences: Preferences }) {
  const [client] = useState(createQueryClient);
  return (
    <LanguageProvider initial={preferences.language}>
      <ThemeProvider initial={preferences.theme}>
        <QueryClientProvider client={client}>
          <TodayProvider fixed={preferences.today}>
            <FaultBoundary>
              <Start />
              <GuideBeside />
              <SupportBeside />
            </FaultBoundary>
          </TodayProvider>
          <Announcer />
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  );
}
