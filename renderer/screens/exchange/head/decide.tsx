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
import { rememberedWay, rememberWay, type SigningWay } from "../../sign/key/remembered-way.ts";
import { useOpenedKey } from "../../sign/key/use-key.ts";
import { WayChoice } from "../../sign/key/way-choice.tsx";
import { keyStanding } from "../../sign/key-standing.ts";
import { NcalayerForm } from "../../sign/ncalayer/ncalayer-form.tsx";
import { WriteOut } from "../write/write-out.tsx";
import { Written } from "../write/written.tsx";
import classes from "./head.module.css";
import { Refuse } from "./refuse.tsx";
import { useCarriedNcalayer } from "./use-carried-ncalayer.ts";

const role: SignerRole = "head";

/** The head signs with a key file or through NCALayer, or refuses; either way a file goes back to the clerk. */
export function Decide({ carried }: { readonly carried: CarriedReportView }) {
  const t = useTranslate();
  const { path, sha256 } = carried;
  const [way, setWay] = useState(rememberedWay);
  const [isRefusing, setIsRefusing] = useState(false);
  const readKey = useCallback(
    (keyFile: string, password: string) =>
      startJob("head", "readKey", { path, sha256, keyFile, password }, () => undefined).result,
    [path, sha256],
  );
  const key = useOpenedKey(readKey);
  const signing = useJob("head", "sign");
  const ncalayer = useCarriedNcalayer(carried);
  const refusing = useJob("head", "refuse");
  const signed = signing.result ?? ncalayer.exported;
  const written = signed ?? refusing.result;
  const isBusy = signing.isRunning || ncalayer.job.isRunning;
  const isByFile = way === "keyFile";
  const view = isByFile ? (key.opened?.view ?? null) : ncalayer.answered;

  const choose = (next: SigningWay): void => {
    key.forget();
    signing.reset();
    ncalayer.forget();
    rememberWay(next);
    setWay(next);
  };
  const sign = async (folder: string): Promise<void> => {
    if (!isByFile) return ncalayer.write(folder);
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    if ((await signing.start({ path, sha256, keyFile, password, folder })) !== null) key.forget();
  };

  if (written !== null) {
    return (
      <Written
        title={t(signed === null ? "exchange.desk.refused" : "exchange.desk.signed")}
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
  if (isRefusing) {
    return <Refuse carried={carried} readKey={readKey} job={refusing} onBack={() => setIsRefusing(false)} />;
  }
  const standing = view === null ? null : keyStanding(view);
  const writeOut = (
    <WriteOut
      job={isByFile ? signing : ncalayer.job}
      action={t("sign.action.head")}
      label={t("sign.job")}
      missing={null}
      offered={folderOf(path)}
      onWrite={(folder) => void sign(folder)}
    />
  );
  return (
    <>
      <Section title={t("sign.key.title.head")} description={t(isByFile ? "sign.key.text" : "sign.ncalayer.text")}>
        <WayChoice value={way} disabled={isBusy} onChange={choose} />
        {isByFile ? (
          <KeyForm role={role} state={key} disabled={isBusy} />
        ) : (
          <>
            <NcalayerForm signing={ncalayer} signLabel={t("sign.action.head")} />
            <div className={classes.part}>{writeOut}</div>
          </>
        )}
      </Section>
      {view !== null && (
        <CertificateCard view={view}>
          {standing === "confirmBin" && <p className={classes.hint}>{t("exchange.desk.noBin")}</p>}
          {isByFile && standing === "fit" && writeOut}
        </CertificateCard>
      )}
      <div className={classes.actions}>
        <Button variant="default" disabled={isBusy} onClick={() => setIsRefusing(true)}>
          {t("sign.refuse.action")}
        </Button>
      </div>
    </>
  );
}
