import { Button, Menu } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import { useState } from "react";
import { announce } from "../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { fileNameOf } from "../../components/file-path.ts";
import { JobProgress } from "../../components/job-progress.tsx";
import { useLook } from "./look.tsx";
import classes from "./verify-screen.module.css";

const languages = ["kk", "ru", "both"] as const;
type ProtocolLanguage = (typeof languages)[number];

/** The verification once more, as a PDF to print and file: in Kazakh, in Russian, or in both. */
export function ProtocolButton({ path }: { readonly path: string }) {
  const t = useTranslate();
  const { requestOf } = useLook();
  const drawing = useJob("verification", "protocol", { cancelOnLeave: true });
  const [saved, setSaved] = useState<string | null>(null);
  const [fault, setFault] = useState<ReturnType<typeof toErrorRecord> | null>(null);
  const error = drawing.error ?? fault;

  const draw = async (language: ProtocolLanguage): Promise<void> => {
    setSaved(null);
    setFault(null);
    const bytes = await drawing.start({ path, ...requestOf(path), language });
    if (bytes === null) return;
    try {
      const name = t("verifyScreen.protocol.fileName", { file: fileNameOf(path) });
      const place = await window.kalqan.shell.saveDocument({ name, bytes });
      setSaved(place);
      if (place !== null) announce(t("verifyScreen.protocol.saved", { file: fileNameOf(place) }));
    } catch (failure) {
      setFault(toErrorRecord(failure));
    }
  };

  return (
    <div className={classes.protocol}>
      {!drawing.isRunning && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconFileCertificate size={16} stroke={1.5} aria-hidden="true" />}
            >
              {t("verifyScreen.protocol.action")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {languages.map((language) => (
              <Menu.Item key={language} onClick={() => void draw(language)}>
                {t(`verifyScreen.protocol.${language}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <JobProgress job={drawing} label={t("verifyScreen.protocol.job")} />
      {saved !== null && (
        <span className={classes.saved}>
          {t("verifyScreen.protocol.saved", { file: fileNameOf(saved) })}
          <Button variant="subtle" size="compact-sm" onClick={() => void window.kalqan.shell.showInFolder(saved)}>
            {t("verifyScreen.protocol.show")}
          </Button>
        </span>
      )}
      {error !== null && <ErrorState error={error} />}
    </div>
  );
}
