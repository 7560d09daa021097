import { lazy, Suspense } from "react";
import { findBody } from "#shared/plan/body-validity.ts";
import type { DataFolder } from "#shared/window-api.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useCommandKeys } from "../commands/use-command-keys.ts";
import { useCall } from "../contract/use-call.ts";
import { useFollowBackend } from "../contract/use-follow-backend.ts";
import { BackendBanner } from "../frame/backend-banner.tsx";
import { Frame } from "../frame/frame.tsx";
import { useTranslate } from "../language/use-translate.ts";
import { LockGate } from "../lock/lock-gate.tsx";
import { WorkplaceProvider } from "../workplace/workplace.tsx";
import { BareFrame } from "./bare-frame.tsx";
import { canWork } from "./first-start-over.ts";
import { FolderRefused } from "./folder-refused.tsx";
import { stageOf } from "./stage.ts";
import { useDataFolder } from "./use-data-folder.ts";

const FirstStart = lazy(async () => ({
  default: (await import("../../screens/first-start/first-start-screen.tsx")).FirstStartScreen,
}));

/** Decides what is shown: the folder's trouble, the first start, or the frame with its screens. */
export function Start() {
  useFollowBackend();
  useCommandKeys();
  const history = useDataFolder();
  const stage = stageOf(history);
  if (history === null || stage === "waiting") return <Waiting />;
  const { folder } = history;
  switch (stage) {
    case "refused":
      return <FolderRefused folder={folder} />;
    case "firstStart":
      return (
        <Suspense>
          <FirstStart folder={folder} opened={null} />
        </Suspense>
      );
    case "opened":
      return (
        <LockGate key={folder.path}>
          <Opened folder={folder} />
        </LockGate>
      );
  }
}

/** With the folder open (or just lost): what it is set to decides. */
function Opened({ folder }: { readonly folder: DataFolder }) {
  const t = useTranslate();
  const settings = useCall("settings", "get", {});
  const plan = useCall("plan", "get", {}, { staleTime: Number.POSITIVE_INFINITY });
  const editions = useCall("editions", "list", {}, { staleTime: Number.POSITIVE_INFINITY });
  const error = settings.error ?? plan.error ?? editions.error;
  if (settings.data !== undefined && plan.data !== undefined && editions.data !== undefined) {
    if (!canWork(settings.data))
      return (
        <Suspense>
          <FirstStart folder={folder} opened={{ settings: settings.data, plan: plan.data }} />
        </Suspense>
      );
    const body = findBody(plan.data, settings.data.body);
    return (
      <WorkplaceProvider settings={settings.data} plan={plan.data} editions={editions.data} body={body}>
        <Frame />
      </WorkplaceProvider>
    );
  }
  if (error === null) return <Waiting />;
  return (
    <BareFrame>
      <PageHeader title={t("app.folder.title")} />
      <BackendBanner />
      <ErrorState
        error={error}
        retry={() => void [settings, plan, editions].find((one) => one.error !== null)?.refetch()}
      />
    </BareFrame>
  );
}

function Waiting() {
  return (
    <BareFrame>
      <BackendBanner />
      <LoadingState />
    </BareFrame>
  );
}
