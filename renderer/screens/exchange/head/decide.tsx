import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import type { CarriedReportView } from "#shared/api/head-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { startJob } from "../../../app/contract/bridge.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { folderOf } from "../../../components/file-path.ts";
import { useOpenedKey } from "../../../components/signing/key/use-key.ts";
import { useSigning } from "../../../components/signing/use-signing.ts";
import { SignAndWrite } from "../write/sign-and-write.tsx";
import { Written } from "../write/written.tsx";
import classes from "./head.module.css";
import { Refuse } from "./refuse.tsx";

const role: SignerRole = "head";

/** The head signs with a key file or through NCALayer, or refuses; either way a file goes back to the clerk. */
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
  const byFile = useJob("head", "sign");
  const byNcalayer = useJob("head", "signWithNcalayer");
  const signing = useSigning<{ path: string; sha256: string; folder: string }>({ key, byFile, byNcalayer });
  const refusing = useJob("head", "refuse");
  const exported = byNcalayer.result?.outcome === "signed" ? byNcalayer.result.exported : null;
  const signed = byFile.result ?? exported;
  const written = signed ?? refusing.result;

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
  return (
    <>
      <SignAndWrite
        {...{ signing, role }}
        body={carried.body.code}
        title={t("sign.key.title.head")}
        description={t("sign.key.text")}
        action={t("sign.action.head")}
        jobLabel={t("sign.job")}
        offered={folderOf(path)}
        onSign={(folder) => void signing.sign({ path, sha256, folder })}
        unconfirmed={<p className={classes.hint}>{t("exchange.desk.noBin")}</p>}
      />
      <div className={classes.actions}>
        <Button variant="default" disabled={signing.isBusy} onClick={() => setIsRefusing(true)}>
          {t("sign.refuse.action")}
        </Button>
      </div>
    </>
  );
}
