import { Anchor } from "@mantine/core";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { CertificateCard } from "../key/certificate-card.tsx";
import { ConfirmBin } from "../key/confirm-bin.tsx";
import { KeyForm } from "../key/key-form.tsx";
import { rememberedWay, rememberWay, type SigningWay } from "../key/remembered-way.ts";
import { useKey } from "../key/use-key.ts";
import { WayChoice } from "../key/way-choice.tsx";
import { keyStanding } from "../key-standing.ts";
import { NcalayerForm } from "../ncalayer/ncalayer-form.tsx";
import { useNcalayerSigning } from "../ncalayer/use-ncalayer-signing.ts";
import classes from "./stages.module.css";
import { TakeBack } from "./take-back.tsx";
import { WhatIsSigned } from "./what-is-signed.tsx";

interface ToSignProps {
  readonly report: ReportView;
  readonly role: SignerRole;
}

/**
 * A frozen report and one who must sign it. A key file is opened, its certificate shown, and only then is signed; NCALayer
 * shows the certificate in its own window, and here it is shown where it may not sign.
 */
export function ToSign({ report, role }: ToSignProps) {
  const t = useTranslate();
  const [way, setWay] = useState(rememberedWay);
  const key = useKey(report.body, role);
  const signing = useJob("signing", "sign");
  const ncalayer = useNcalayerSigning(report.id, role);
  const isBusy = signing.isRunning || ncalayer.job.isRunning;
  const signLabel = t(`sign.action.${role}`);
  const isByFile = way === "keyFile";
  const view = isByFile ? (key.opened?.view ?? null) : ncalayer.answered;
  const [isRemade, setIsRemade] = useState(false);

  const choose = (next: SigningWay): void => {
    key.forget();
    signing.reset();
    ncalayer.forget();
    rememberWay(next);
    setWay(next);
  };
  const sign = async (): Promise<void> => {
    if (!isByFile) return ncalayer.sign();
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    const signed = await signing.start({ reportId: report.id, role, keyFile, password });
    if (signed !== null) key.forget();
  };

  return (
    <>
      <div className={classes.columns}>
        <div>
          <Section
            title={t(`sign.key.title.${role}`)}
            description={t(isByFile ? "sign.key.text" : "sign.ncalayer.text")}
          >
            <WayChoice value={way} disabled={isBusy} onChange={choose} />
            {isByFile ? (
              <KeyForm key={role} role={role} state={key} disabled={signing.isRunning} />
            ) : (
              <NcalayerForm signing={ncalayer} signLabel={signLabel} />
            )}
          </Section>
        </div>
        {view === null ? (
          <WhatIsSigned report={report} />
        ) : (
          <CertificateCard
            view={view}
            canSign={keyStanding(view) === "fit" && !isBusy}
            onSign={() => void sign()}
            signLabel={signLabel}
          >
            <BinQuestion
              report={report}
              view={view}
              onConfirmed={(bin) => {
                setIsRemade(true);
                if (isByFile) void key.reopen();
                else ncalayer.binConfirmed(bin);
              }}
            />
            {view.bin === "different" && (
              <p className={classes.explanation}>
                {t("settingsScreen.bins.otherBin")}{" "}
                <Anchor href={formatRoute("settings", [], { field: `bin-${report.body}` })}>
                  {t("settingsScreen.bins.toSettings")}
                </Anchor>
              </p>
            )}
            {isRemade && (
              <p className={classes.explanation} role="status">
                {t("sign.bin.remade")} <Anchor href={formatRoute("preview")}>{t("sign.preview")}</Anchor>
              </p>
            )}
            {isByFile && signing.error !== null && <ErrorState error={signing.error} />}
            {isByFile && <JobProgress job={signing} label={t("sign.job")} />}
            {!isByFile && keyStanding(view) === "fit" && (
              <p className={classes.explanation}>{t("sign.ncalayer.onceMore")}</p>
            )}
          </CertificateCard>
        )}
      </div>
      <TakeBack report={report} role={role} disabled={isBusy} />
    </>
  );
}

interface BinQuestionProps {
  readonly report: ReportView;
  readonly view: KeyView;
  readonly onConfirmed: (bin: string) => void;
}

/** Asked where nothing but the body's unknown BIN stands in the way. */
function BinQuestion({ report, view, onConfirmed }: BinQuestionProps) {
  const remaking = useJob("report", "makeReady");
  if (keyStanding(view) !== "confirmBin") return null;
  return (
    <ConfirmBin
      body={report.body}
      certificate={view.certificate}
      remaking={remaking}
      remake={() => remaking.start({ reportId: report.id })}
      onConfirmed={onConfirmed}
    />
  );
}
