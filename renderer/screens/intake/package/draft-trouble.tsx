import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { useRemarks } from "./remarks-context.tsx";

/** What is typed cannot be kept as it is, because somebody else has written: a person chooses, and neither is lost unseen. */
export function DraftTrouble({ opened }: { readonly opened: AnsweredPackage }) {
  const t = useTranslate();
  const { desk } = useRemarks();
  const blocked = useSyncExternalStore(desk.subscribe, desk.blocked);
  if (blocked === null) return null;
  return (
    <ErrorState
      error={blocked}
      action={
        <>
          <Button variant="default" size="sm" onClick={() => desk.choose("mine", opened.draft)}>
            {t("answering.conflict.mine")}
          </Button>
          <Button variant="default" size="sm" onClick={() => desk.choose("kept", opened.draft)}>
            {t("answering.conflict.kept")}
          </Button>
        </>
      }
    />
  );
}
