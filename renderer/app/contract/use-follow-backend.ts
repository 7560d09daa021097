import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { announce } from "../announcer/announcer.tsx";
import { useTranslate } from "../language/use-translate.ts";
import { followBackend } from "./backend-state.ts";

/** Follows the backend process; after a restart everything on the page is asked again, and screen readers are told. */
export function useFollowBackend(): void {
  const client = useQueryClient();
  const t = useTranslate();
  const returned = useEffectEvent(() => {
    announce(t("app.backend.restored"));
    void client.invalidateQueries();
  });
  useEffect(() => followBackend(() => returned()), []);
}
