import { Button } from "@mantine/core";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { DataFolder } from "#shared/window-api.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { toErrorRecord, unexpected } from "../contract/error-record.ts";
import { useTitle } from "../frame/use-title.ts";
import { useTranslate } from "../language/use-translate.ts";
import { openSupport } from "../support/support-over.ts";
import { BareFrame } from "./bare-frame.tsx";
import { RestoreRefused } from "./restore-refused.tsx";

/** The data folder could not be opened: why, and the ways out. */
export function FolderRefused({ folder }: { readonly folder: DataFolder }) {
  const t = useTranslate();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  useTitle(t("app.folder.title"));

  const attempt = async (open: () => Promise<unknown>): Promise<void> => {
    setFault(null);
    await open().catch((error: unknown) => setFault(toErrorRecord(error)));
  };
  // What is answered comes through onDataFolder too, to where this screen is chosen.
  const retry = () => window.kalqan.shell.chooseDataFolder({ path: folder.path, create: false });
  const pick = async (): Promise<void> => {
    const path = await window.kalqan.shell.pickFolder({ purpose: "dataFolder" });
    if (path !== null) await window.kalqan.shell.chooseDataFolder({ path, create: true });
  };

  // While it is tried again, or restored, the reason stays.
  const [error, setError] = useState(folder.error);
  if (folder.error !== null && folder.error !== error) setError(folder.error);
  const shown = fault ?? error ?? unexpected("dataFolder");
  return (
    <BareFrame>
      <PageHeader title={t("app.folder.title")} />
      <ErrorState
        error={shown}
        retry={() => void attempt(retry)}
        action={
          <>
            <Button size="sm" variant={isRestorable(shown) ? "default" : "filled"} onClick={() => void attempt(pick)}>
              {t("app.folder.other")}
            </Button>
            <Button size="sm" variant="default" onClick={openSupport}>
              {t("support.open")}
            </Button>
          </>
        }
      />
      {isRestorable(shown) && <RestoreRefused folder={folder} />}
    </BareFrame>
  );
}

/** Whether a backup can take the place of what was refused. */
function isRestorable({ code }: ErrorRecord): boolean {
  return code === "database.damaged" || code === "database.missing";
}
