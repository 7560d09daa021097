import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { KeyView } from "#shared/api/signing-view.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { CertificateFacts } from "../../certificate-facts.tsx";
import { ProblemList } from "../../problem-list.tsx";
import { Section } from "../../section.tsx";
import { keyStanding } from "../key-standing.ts";
import { BinLine } from "./bin-line.tsx";
import classes from "./certificate-card.module.css";

interface CertificateCardProps {
  readonly view: KeyView;
  readonly canSign?: boolean;
  readonly signLabel?: string;
  /** Left out where another button signs. */
  readonly onSign?: () => void;
  /** Between the certificate and the button: a question, an error, progress. */
  readonly children?: ReactNode;
}

/** The certificate of the opened key: whose it is, what speaks against it, and the button that signs with it. */
export function CertificateCard({ view, canSign = false, signLabel, onSign, children }: CertificateCardProps) {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const { certificate, refusals, warnings } = view;
  const standing = keyStanding(view);

  useEffect(() => {
    announce(t(`sign.certificate.standing.${standing}`));
    place.current?.scrollIntoView({ block: "nearest" });
  }, [standing, t]);

  return (
    <Section title={t("sign.certificate.title")} description={t(`sign.certificate.standing.${standing}`)}>
      <div className={classes.card} ref={place}>
        <CertificateFacts certificate={certificate} algorithm={certificate.algorithm} sha256={certificate.sha256} />
        <BinLine view={view} />
        {refusals.length + warnings.length > 0 && (
          <ProblemList
            problems={[
              ...refusals.map(({ code, message }) => ({ key: code, severity: "error" as const, message })),
              ...warnings.map(({ code, message }) => ({ key: code, severity: "warning" as const, message })),
            ]}
          />
        )}
        {children}
        {standing === "fit" && onSign !== undefined && (
          <div>
            <Button size="lg" disabled={!canSign} onClick={onSign}>
              {signLabel}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
