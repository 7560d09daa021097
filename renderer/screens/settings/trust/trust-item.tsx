import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { SettingItem } from "../setting-item.tsx";

interface TrustItemProps {
  readonly name: string;
  readonly marks?: ReactNode;
  readonly facts: string;
  readonly sha256: ReactNode;
  /** What happens if it is taken out; null where there is nothing to take out. */
  readonly removal: { readonly question: string; readonly text: string; readonly onConfirm: () => void } | null;
  readonly action?: ReactNode;
}

/** One certificate or list: what it is, and how it is taken out, after a question. */
export function TrustItem({ name, marks, facts, sha256, removal, action }: TrustItemProps) {
  const t = useTranslate();
  const [asked, { open: ask, close: leave }] = useDisclosure(false);
  return (
    <SettingItem
      name={name}
      marks={marks}
      facts={facts}
      actions={
        <>
          {action}
          {removal !== null && (
            <>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t("settingsScreen.trustRemoveNamed", { name })}
                onClick={ask}
              >
                {t("settingsScreen.trustRemove")}
              </Button>
              <ConfirmDialog
                opened={asked}
                title={removal.question}
                text={removal.text}
                confirm={t("settingsScreen.trustRemove")}
                onConfirm={removal.onConfirm}
                onClose={leave}
              />
            </>
          )}
        </>
      }
    >
      {sha256}
    </SettingItem>
  );
}
