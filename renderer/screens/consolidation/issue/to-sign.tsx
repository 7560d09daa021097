import { Button } from "@mantine/core";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { Section } from "../../../components/section.tsx";
import { useKey } from "../../../components/signing/key/use-key.ts";
import { SigningPlace } from "../../../components/signing/signing-place.tsx";
import { useSigning } from "../../../components/signing/use-signing.ts";
import { ConsolidationFacts } from "./consolidation-facts.tsx";
import classes from "./issue.module.css";

/** It is signed once, by the head. */
const role = "head" as const;

/** A frozen consolidated report: the head's key or NCALayer, the certificate, and the button that signs. */
export function ToSign({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { id: consolidationId, issuer } = consolidation;
  const key = useKey(issuer, role);
  const byFile = useJob("consolidation", "sign");
  const byNcalayer = useJob("consolidation", "signWithNcalayer");
  const freezing = useJob("consolidation", "freeze");
  const signing = useSigning<{ consolidationId: string }>({ key, byFile, byNcalayer });
  const back = useAct("consolidation", "backToDraft");
  return (
    <div className={classes.body}>
      <SigningPlace
        {...{ signing, role }}
        body={issuer}
        onSign={() => void signing.sign({ consolidationId })}
        remaking={{ job: freezing, again: () => freezing.start({ consolidationId }) }}
        preview={formatRoute("consolidation", ["preview"])}
      >
        <ConsolidationFacts consolidation={consolidation} />
      </SigningPlace>
      <Section
        title={t("consolidationScreen.issue.backTitle")}
        description={t("consolidationScreen.issue.backText")}
        actions={
          <Button
            variant="default"
            disabled={signing.isBusy}
            loading={back.isPending}
            onClick={() => back.mutate({ consolidationId })}
          >
            {t("consolidationScreen.issue.back")}
          </Button>
        }
      >
        {back.error !== null && <ErrorState error={back.error} />}
      </Section>
    </div>
  );
}
