import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { supportFileName, supportSections, supportText } from "#shared/diagnostics/support-file.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { Dialog } from "../../components/dialog.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { announce } from "../announcer/announcer.tsx";
import { toErrorRecord } from "../contract/error-record.ts";
import { useLanguage } from "../language/language-context.tsx";
import { useTranslate } from "../language/use-translate.ts";
import { gatherSupport } from "./gather-support.ts";
import classes from "./support-dialog.module.css";
import { SupportPart } from "./support-part.tsx";

interface SupportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Everything that the support file says, before it is saved: what is shown here is what is written. */
export function SupportDialog({ opened, onClose }: SupportDialogProps) {
  const t = useTranslate();
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t("support.title")} guide="trouble/support">
      <p className={classes.intro}>{t("support.intro")}</p>
      <p className={classes.intro}>{t("support.without")}</p>
      <Content onClose={onClose} />
    </Dialog>
  );
}

function Content({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { language } = useLanguage();
  const [saved, setSaved] = useState<string | null>(null);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  // Gathered once for each opening: what is saved is not another than what was read.
  const gathered = useQuery({
    queryKey: ["support"],
    queryFn: gatherSupport,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const input = gathered.data;
  if (gathered.isError)
    return <ErrorState error={toErrorRecord(gathered.error)} retry={() => void gathered.refetch()} />;
  if (input === undefined) return <LoadingState />;

  const save = async (): Promise<void> => {
    setFault(null);
    try {
      const bytes = new TextEncoder().encode(supportText(input, language));
      const path = await window.kalqan.shell.saveDocument({ name: supportFileName(input.at), bytes });
      setSaved(path);
      if (path !== null) announce(t("support.saved", { path }));
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <>
      {supportSections(input, language).map((section) => (
        <SupportPart key={section.id} section={section} />
      ))}
      {fault !== null && <ErrorState error={fault} />}
      {saved !== null && <p className={classes.saved}>{t("support.saved", { path: saved })}</p>}
      <Group justify="end" mt="lg" gap="xs" className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t("app.common.close")}
        </Button>
        <Button onClick={() => void save()}>{t("support.save")}</Button>
      </Group>
    </>
  );
}
