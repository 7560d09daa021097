import { Button } from "@mantine/core";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { FactList } from "../../../components/fact-list.tsx";
import { Section } from "../../../components/section.tsx";
import { useBodyName } from "../use-body-name.ts";

/** What is signed, or was: half-year, version, when it was fixed, on how many reports it rests. */
export function ConsolidationFacts({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { halfYear, dateTime, pick, size } = useFormats();
  const nameOf = useBodyName();
  const { version, issuer, frozenAt, signedAt, signer, packages, missing, package: container } = consolidation;
  return (
    <Section
      title={t("consolidationScreen.issue.facts")}
      actions={
        <Button component="a" variant="default" href={formatRoute("consolidation", ["preview"])}>
          {t("sign.preview")}
        </Button>
      }
    >
      <FactList
        facts={[
          { name: t("pictures.halfYear"), value: halfYear(consolidation.halfYear) },
          { name: t("consolidationScreen.issue.version"), value: String(version) },
          { name: t("pictures.body"), value: pick(nameOf(issuer).name) },
          {
            name: t("consolidationScreen.issue.basis"),
            value: t("consolidationScreen.reportedOf", {
              count: packages.length + missing.length,
              reported: packages.length,
            }),
          },
          ...(frozenAt === null ? [] : [{ name: t("consolidationScreen.issue.frozenAt"), value: dateTime(frozenAt) }]),
          ...(signedAt === null ? [] : [{ name: t("consolidationScreen.issue.signedAt"), value: dateTime(signedAt) }]),
          ...(signer === null ? [] : [{ name: t("consolidationScreen.issue.signer"), value: signer }]),
          ...(container === null
            ? []
            : [{ name: t("export.file"), value: `${container.fileName}, ${size(container.size)}` }]),
        ]}
      />
    </Section>
  );
}
