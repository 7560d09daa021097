import { Button } from "@mantine/core";
import { IconShieldSearch } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { DropZone } from "../../components/drop-zone.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { CheckedList } from "./checked-list.tsx";
import { LookContext } from "./look.tsx";
import { ReceiptChoice } from "./receipt-choice.tsx";
import { RunProgress } from "./run-progress.tsx";
import { TrustChoice } from "./trust-choice.tsx";
import { useVerification } from "./use-verification.ts";
import classes from "./verify-screen.module.css";

/** Any packages, looked at one by one: genuine or not, whose, and what they hold. */
export function VerifyScreen(_: ScreenProps) {
  const t = useTranslate();
  const verification = useVerification();
  const { files, trust, isRunning } = verification;
  return (
    <>
      <PageHeader
        title={t("app.screens.verify")}
        subtitle={t("verifyScreen.subtitle")}
        actions={
          files.length > 0 && (
            <Button variant="default" disabled={isRunning} onClick={verification.clear}>
              {t("verifyScreen.clear")}
            </Button>
          )
        }
      />
      <div className={classes.give}>
        <DropZone purpose="package" multiple onPaths={verification.add} text={t("verifyScreen.drop")} />
        <TrustChoice
          files={trust}
          disabled={isRunning}
          isStale={verification.isStale}
          onChange={verification.setTrust}
          onAgain={verification.again}
        />
        <ReceiptChoice receipt={verification.receipt} disabled={isRunning} onChange={verification.setReceipt} />
      </div>
      <RunProgress verification={verification} />
      {files.length === 0 ? (
        <EmptyState
          icon={IconShieldSearch}
          title={t("verifyScreen.empty")}
          text={t("verifyScreen.emptyText")}
          guide="verify"
        />
      ) : (
        <LookContext value={verification.look}>
          <CheckedList files={files} />
        </LookContext>
      )}
    </>
  );
}
