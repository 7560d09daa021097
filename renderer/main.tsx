import "@fontsource-variable/golos-text";
import "@mantine/core/styles.layer.css";
import "./styles/global.css";
import "./styles/forced-colors.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { tolerateMissingMessages } from "#shared/language/translator.ts";
import type { Preferences } from "#shared/window-api.ts";
import { App } from "./app/app.tsx";
import { returnTo, tellPlaces } from "./app/routing/remembered-place.ts";
import { noteFault } from "./app/support/note-fault.ts";
import { shareStyleNonce } from "./app/theme/style-nonce.ts";

if (import.meta.env.PROD) tolerateMissingMessages();
shareStyleNonce();
window.addEventListener("error", ({ error }) => noteFault(error));
window.addEventListener("unhandledrejection", ({ reason }) => noteFault(reason));

/** Where the shell cannot say, Kazakh comes first. */
const fallback: Preferences = { language: "kk", theme: "system", today: null, place: null };
const preferences = await window.kalqan.shell.preferences().catch(() => fallback);
returnTo(preferences.place);
tellPlaces();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App preferences={preferences} />
  </StrictMode>,
);
