import { Button, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import type { ReceivedPackage } from "#shared/api/intake-view.ts";
import { useAct } from "../../app/contract/use-act.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { FactList } from "../../components/fact-list.tsx";
import { KazakhField } from "../../components/kazakh-field.tsx";
import { ProblemList } from "../../components/problem-list.tsx";
import { DecisionBadge } from "./decision-badge.tsx";
import classes from "./intake.module.css";

/** One package: whose, when, what speaks against it, and what the officer decides where something is open. */
export function PackageCard({ received }: { readonly received: ReceivedPackage }) {
  const t = useTranslate();
  const { dateTime, size } = useFormats();
  const { fileName, version, decision, receivedAt, signatures, problems, late, sha256 } = received;
  const id = useId();
  const last = signatures.at(-1);
  const isOpen = decision === "waiting" || decision === "rival";
  return (
    <section className={classes.package} aria-labelledby={id}>
      <div className={classes.packageHead}>
        <h3 id={id}>{version === null ? fileName : t("intake.package.version", { version })}</h3>
        <DecisionBadge decision={decision} />
      </div>
      <FactList
        facts={[
          { name: t("intake.package.file"), value: `${fileName}, ${size(received.size)}` },
          { name: t("intake.package.signer"), value: signerText(last?.signer ?? null) },
          {
            name: t("intake.package.signed"),
            value: [last?.signingTime ? dateTime(last.signingTime) : "—", lateText(late?.bySigning ?? null)].join(
              " · ",
            ),
          },
          {
            name: t("intake.package.received"),
            value: [dateTime(receivedAt), lateText(late?.byIntake ?? null)].join(" · "),
          },
        ]}
      />
      {problems.length > 0 && (
        <ProblemList
          problems={problems.map(({ code, severity, message, data }) => ({
            key: `${code} ${JSON.stringify(data)}`,
            severity,
            message,
          }))}
        />
      )}
      {isOpen && <OpenDecision sha256={sha256} />}
    </section>
  );

  function lateText(days: number | null): string {
    if (days === null) return "—";
    return days === 0 ? t("intake.table.inTime") : t("intake.table.days", { count: days });
  }
}

function signerText(signer: ReceivedPackage["signatures"][number]["signer"]): string {
  if (signer === null) return "—";
  return [signer.commonName, signer.organisation, signer.bin].filter((part) => part !== null && part !== "").join(", ");
}

/** A decision with its reason: it counts, or it goes apart. */
function OpenDecision({ sha256 }: { readonly sha256: string }) {
  const t = useTranslate();
  const [reason, setReason] = useState("");
  const decide = useAct("intake", "decide");
  const isReady = reason.trim() !== "" && !decide.isPending;
  return (
    <div className={classes.decision}>
      <KazakhField>
        <Textarea
          label={t("intake.package.reason")}
          description={t("intake.package.reasonText")}
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </KazakhField>
      {decide.error !== null && <ErrorState error={decide.error} />}
      <div className={classes.decisionButtons}>
        <Button
          variant="default"
          disabled={!isReady}
          onClick={() => decide.mutate({ sha256, decision: "apart", reason })}
        >
          {t("intake.package.apart")}
        </Button>
        <Button disabled={!isReady} onClick={() => decide.mutate({ sha256, decision: "imported", reason })}>
          {t("intake.package.import")}
        </Button>
      </div>
    </div>
  );
}
