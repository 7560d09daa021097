import { Anchor } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { ErrorState } from "../error-state.tsx";
import { JobProgress } from "../job-progress.tsx";
import { CertificateCard } from "./key/certificate-card.tsx";
import { ConfirmBin, type Remaking } from "./key/confirm-bin.tsx";
import { keyStanding } from "./key-standing.ts";
import classes from "./signing.module.css";
import type { Signing } from "./use-signing.ts";

interface SigningCertificateProps {
  readonly signing: Omit<Signing<never>, "sign">;
  /** Code of the body in whose name is signed. */
  readonly body: string;
  readonly signLabel: string;
  /** Null where another button signs. */
  readonly onSign: (() => void) | null;
  readonly jobLabel: string;
  /** Over the reason why signing failed. */
  readonly failed?: string;
  /** Where what is signed was frozen before the BIN was known, how it is made anew; left out where it is made as it is signed. */
  readonly remaking?: Remaking;
  /** Where what was made anew is looked at. */
  readonly preview?: string;
  /** In the place of the question for the body's BIN, where it is not answered here. */
  readonly unconfirmed?: ReactNode;
  /** Before the button. */
  readonly children?: ReactNode;
}

/** The certificate of the chosen key, whichever way it came; what is asked or said of it; and the button that signs with it. */
export function SigningCertificate(props: SigningCertificateProps) {
  const { signing, body, signLabel, onSign, jobLabel, failed, remaking, preview, unconfirmed, children } = props;
  const t = useTranslate();
  const [isRemade, setIsRemade] = useState(false);
  const { view, way, job, isBusy } = signing;
  if (view === null) return null;
  const standing = keyStanding(view);
  const isByFile = way === "keyFile";
  return (
    <CertificateCard view={view} canSign={!isBusy} signLabel={signLabel} {...(onSign !== null && { onSign })}>
      {standing === "confirmBin" && unconfirmed}
      {standing === "confirmBin" && unconfirmed === undefined && (
        <ConfirmBin
          body={body}
          certificate={view.certificate}
          {...(remaking && { remaking })}
          onConfirmed={(bin) => {
            setIsRemade(remaking !== undefined);
            signing.binConfirmed(bin);
          }}
        />
      )}
      {view.bin === "different" && unconfirmed === undefined && (
        <p className={classes.explanation}>
          {t("settingsScreen.bins.otherBin")}{" "}
          <Anchor href={formatRoute("settings", [], { field: `bin-${body}` })} inherit underline="always">
            {t("settingsScreen.bins.toSettings")}
          </Anchor>
        </p>
      )}
      {isRemade && (
        <p className={classes.explanation} role="status">
          {t("sign.bin.remade")}
          {preview !== undefined && (
            <>
              {" "}
              <Anchor href={preview} inherit underline="always">
                {t("sign.preview")}
              </Anchor>
            </>
          )}
        </p>
      )}
      {onSign !== null && isByFile && job.error !== null && (
        <ErrorState error={job.error} {...(failed !== undefined && { title: failed })} />
      )}
      {onSign !== null && isByFile && <JobProgress job={job} label={jobLabel} />}
      {!isByFile && standing === "fit" && <p className={classes.explanation}>{t("sign.ncalayer.onceMore")}</p>}
      {children}
    </CertificateCard>
  );
}
