import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { announce } from "../announcer/announcer.tsx";
import { useCommand } from "../commands/use-command.ts";
import { useCall } from "../contract/use-call.ts";
import { useTranslate } from "../language/use-translate.ts";
import { type Idleness, idlenessOf } from "./idle.ts";
import classes from "./lock.module.css";
import { lockFolder } from "./lock-folder.ts";

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks an open protected folder when nobody has touched the page for as long as is set, after saying so; or when it is asked to. */
export function IdleLock() {
  const t = useTranslate();
  const minutes = useCall("settings", "get", {}).data?.lockAfterMinutes ?? 0;
  const [standing, setStanding] = useState<Idleness>({ kind: "working" });
  // What cannot be locked yet (something is not saved) is tried again a minute later, as if somebody had been there.
  const lock = useEffectEvent(async (): Promise<void> => {
    const isLocked = await lockFolder().catch(() => false);
    if (!isLocked) announce(t("lock.notSaved"));
  });
  useCommand("lock", () => void lock());

  useEffect(() => {
    let touched = Date.now();
    const touch = (): void => {
      touched = Date.now();
    };
    const look = (): void => {
      const next = idlenessOf(Date.now() - touched, minutes);
      setStanding((before) => (before.kind === "working" && next.kind === "working" ? before : next));
      if (next.kind !== "over") return;
      touched = Date.now() - Math.max(0, minutes - 1) * 60_000;
      void lock();
    };
    for (const sign of signs) document.addEventListener(sign, touch, { capture: true, passive: true });
    const timer = setInterval(look, 1_000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);

  const isSoon = standing.kind === "soon";
  useEffect(() => {
    if (isSoon) announce(t("lock.soon"));
  }, [isSoon, t]);

  if (standing.kind !== "soon") return null;
  return (
    <div className={classes.soon}>
      <span>{t("lock.soonIn", { seconds: standing.seconds })}</span>
      <Button size="sm" variant="default">
        {t("lock.stay")}
      </Button>
    </div>
  );
}
