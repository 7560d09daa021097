import { Button, Select } from "@mantine/core";
import { IconCircleCheck, IconSignature } from "@tabler/icons-react";
import { useEffect } from "react";
import { type NcalayerStorage, ncalayerStorageSchema } from "#shared/ncalayer.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../error-state.tsx";
import { JobProgress } from "../../job-progress.tsx";
import classes from "./ncalayer.module.css";
import type { NcalayerSigning } from "./ncalayer-signing.ts";
import type { NcalayerStatus } from "./use-ncalayer-status.ts";

interface NcalayerReadyProps {
  readonly status: Extract<NcalayerStatus, { state: "ready" }>;
  readonly signing: NcalayerSigning;
  readonly signLabel: string;
  readonly jobLabel: string;
  /** NCALayer is not as it was: look again. */
  readonly onFault: () => void;
}

/** Said better by the standing of NCALayer, which is looked at again when they occur. */
const ofStanding: ReadonlySet<string> = new Set(["ncalayer.notRunning", "ncalayer.unknownCertificate"]);

/** NCALayer runs and is known: where to look for the key, and the button; while the person is in its window, how to stop. */
export function NcalayerReady({ status, signing, signLabel, jobLabel, onFault }: NcalayerReadyProps) {
  const t = useTranslate();
  const { job, storage, setStorage, answered, sign } = signing;
  const { error, isRunning, state } = job;
  const code = error?.code ?? null;

  useEffect(() => {
    if (code !== null && ofStanding.has(code)) onFault();
  }, [code, onFault]);

  return (
    <div className={classes.form} data-guide="sign/ncalayer">
      <p className={classes.ready} role="status">
        <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
        <span>
          {t("sign.ncalayer.ready", { version: status.version })} {t(`sign.ncalayer.trust.${status.trust}`)}
        </span>
      </p>
      <Select
        label={t("sign.ncalayer.storage")}
        description={t("sign.ncalayer.storageText")}
        value={storage ?? "any"}
        disabled={isRunning}
        allowDeselect={false}
        data={[
          { value: "any", label: t("sign.ncalayer.storages.any") },
          ...ncalayerStorageSchema.options.map((value) => ({ value, label: t(`sign.ncalayer.storages.${value}`) })),
        ]}
        onChange={(value) => setStorage(value === "any" ? null : (value as NcalayerStorage))}
      />
      {sign !== null && error !== null && !ofStanding.has(error.code) && (
        <ErrorState title={t("sign.ncalayer.notSigned")} error={error} />
      )}
      {state === "cancelled" && <p className={classes.hint}>{t("sign.ncalayer.cancelled")}</p>}
      {sign !== null && !isRunning && (
        <div>
          <Button
            size="lg"
            variant={answered === null ? "filled" : "default"}
            leftSection={<IconSignature size={20} stroke={1.5} aria-hidden="true" />}
            onClick={sign}
          >
            {answered === null ? signLabel : t("sign.ncalayer.otherKey")}
          </Button>
        </div>
      )}
      {sign !== null && <JobProgress job={job} label={jobLabel} />}
      {isRunning && <p className={classes.hint}>{t("sign.ncalayer.window")}</p>}
    </div>
  );
}
