import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import type { CarriedReportView } from "#shared/api/head-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { startJob } from "../../../app/contract/bridge.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Section } from "../../../components/section.tsx";
import { CertificateCard } from "../../sign/key/certificate-card.tsx";
import { KeyForm } from "../../sign/key/key-form.tsx";
import { folderOf } from "../../sign/key/remembered-folder.ts";
import { useOpenedKey } from "../../sign/key/use-key.ts";
import { keyStanding } from "../../sign/key-standing.ts";
import { WriteOut } from "../write/write-out.tsx";
import { Written } from "../write/written.tsx";
import classes from "./head.module.css";
import { Refuse } from "./refuse.tsx";

const role: SignerRole = "head";

/** The head signs with the key, or refuses; either way a file goes back to the clerk. */
export function Decide({ carried }: { readonly carried: CarriedReportView }) {
  const t = useTranslate();
  const { path, sha256 } = carried;
  const [isRefusing, setIsRefusing] = useState(false);
  const readKey = useCallback(
    (keyFile: string, password: string) =>
      startJob("head", "readKey", { path, sha256, keyFile, password }, () => undefined).result,
    [path, sha256],
  );
  const key = useOpenedKey(readKey);
  const signing = useJob("head", "sign");
  const refusing = useJob("head", "refuse");
  const written = signing.result ?? refusing.result;

  const sign = async (folder: string): Promise<void> => {
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    if ((await signing.start({ path, sha256, keyFile, password, folder })) !== null) key.forget();
  };

  if (written !== null) {
    return (
      <Written
        title={t(signing.result === null ? "exchange.desk.refused" : "exchange.desk.signed")}
        written={written}
        next={t("exchange.desk.takeBack")}
        actions={
          <Button component="a" variant="default" href={formatRoute("exchange")}>
            {t("exchange.desk.another")}
          </Button>
        }
      />
    );
  }
  if (isRefusing) return <Refuse carried={carried} job={refusing} onBack={() => setIsRefusing(false)} />;
  const standing = key.opened === null ? null : keyStanding(key.opened.view);
  return (
    <>
      <Section title={t("sign.key.title.head")} description={t("sign.key.text")}>
        <KeyForm role={role} state={key} disabled={signing.isRunning} />
      </Section>
      {key.opened !== null && (
        <CertificateCard view={key.opened.view}>
          {standing === "confirmBin" && <p className={classes.hint}>{t("exchange.desk.noBin")}</p>}
          {standing === "fit" && (
            <WriteOut
              job={signing}
              action={t("sign.action.head")}
              label={t("sign.job")}
              missing={null}
              offered={folderOf(path)}
              onWrite={(folder) => void sign(folder)}
            />
          )}
        </CertificateCard>
      )}
      <div className={classes.actions}>
        <Button variant="default" disabled={signing.isRunning} onClick={() => setIsRefusing(true)}>
          {t("sign.refuse.action")}
        </Button>
      </div>
    </>
  );
}
