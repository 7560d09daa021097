import { Button, Group } from "@mantine/core";
import { IconPin } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { ExaminedQaom } from "#shared/api/trust-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../../../app/contract/error-record.ts";
import { useJob } from "../../../../app/contract/use-job.ts";
import { useTranslate } from "../../../../app/language/use-translate.ts";
import { Badge } from "../../../../components/badge.tsx";
import { CertificateFacts } from "../../../../components/certificate-facts.tsx";
import { Dialog } from "../../../../components/dialog.tsx";
import { ErrorState } from "../../../../components/error-state.tsx";
import { FactList } from "../../../../components/fact-list.tsx";
import { fileNameOf } from "../../../../components/file-path.ts";
import { Fingerprint } from "../../../../components/fingerprint.tsx";
import { JobProgress } from "../../../../components/job-progress.tsx";
import type { Meaning } from "../../../../components/meaning.ts";
import classes from "../trust.module.css";

/** A certificate of ҚАӨМ's from a file or from a package that it signed: shown with its fingerprint, pinned once compared. */
export function PinQaom() {
  const t = useTranslate();
  const [path, setPath] = useState<string | null>(null);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const examining = useJob("trust", "examineQaom", { cancelOnLeave: true });
  const pinning = useJob("trust", "pinQaom");
  const { start, reset } = examining;

  useEffect(() => {
    if (path === null) reset();
    else void start({ path });
  }, [path, start, reset]);

  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const [chosen] = await window.kalqan.shell.pickFiles({ purpose: "qaom", multiple: false });
      if (chosen !== undefined) setPath(chosen);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  const leave = (): void => {
    pinning.reset();
    setPath(null);
  };
  const pin = async (sha256: string): Promise<void> => {
    if (path !== null && (await pinning.start({ path, sha256 })) !== null) leave();
  };
  const found = examining.result ?? [];
  const chosen = found.find(({ standing }) => standing === "new");

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPin size={18} stroke={1.5} aria-hidden="true" />}
        onClick={() => void pick()}
      >
        {t("settingsScreen.qaomAdd")}
      </Button>
      {fault !== null && <ErrorState error={fault} />}
      <Dialog
        guide="verify/qaom"
        opened={path !== null}
        onClose={leave}
        size="lg"
        title={t("settingsScreen.qaomTitle", { file: fileNameOf(path ?? "") })}
        closeOnClickOutside={false}
      >
        <JobProgress job={examining} label={t("settingsScreen.trustExamining")} />
        {examining.error !== null && <ErrorState error={examining.error} />}
        {found.length > 0 && (
          <ul className={classes.examined}>
            {found.map((one) => (
              <ExaminedCertificate key={one.certificate.sha256} examined={one} />
            ))}
          </ul>
        )}
        {chosen !== undefined && <p className={classes.question}>{t("settingsScreen.qaomCompare")}</p>}
        {pinning.error !== null && <ErrorState error={pinning.error} />}
        <Group justify="end" mt="lg" gap="xs">
          <Button variant="default" data-autofocus disabled={pinning.isRunning} onClick={leave}>
            {t(chosen === undefined ? "app.common.close" : "app.common.cancel")}
          </Button>
          {chosen !== undefined && (
            <Button loading={pinning.isRunning} onClick={() => void pin(chosen.certificate.sha256)}>
              {t("settingsScreen.qaomConfirm")}
            </Button>
          )}
        </Group>
      </Dialog>
    </>
  );
}

const meanings: Readonly<Record<ExaminedQaom["standing"], Meaning>> = {
  new: "hand",
  known: "done",
  authority: "error",
  notEntitled: "error",
  otherBin: "error",
};

/** A certificate as it was found, and whether it may be pinned. */
function ExaminedCertificate({ examined: { certificate, standing } }: { readonly examined: ExaminedQaom }) {
  const t = useTranslate();
  const { algorithm, sha256, ...signer } = certificate;
  return (
    <li>
      <CertificateFacts certificate={signer} algorithm={algorithm} />
      <FactList facts={[{ name: "SHA-256", value: <Fingerprint sha256={sha256} /> }]} />
      <p className={classes.standing}>
        <Badge meaning={meanings[standing]}>{t(`settingsScreen.qaomStanding.${standing}`)}</Badge>
      </p>
    </li>
  );
}
