import type { SignerRole } from "#shared/report/entry.ts";
import type { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Section } from "../../../components/section.tsx";
import { WriteOut } from "../../exchange/write/write-out.tsx";
import { CertificateCard } from "../../sign/key/certificate-card.tsx";
import { KeyForm } from "../../sign/key/key-form.tsx";
import { useKey } from "../../sign/key/use-key.ts";
import { keyStanding } from "../../sign/key-standing.ts";

const role: SignerRole = "head";

interface IssueDeskProps {
  readonly issuing: ReturnType<typeof useJob<"editions", "issue">>;
}

/** ҚАӨМ's head signs the draft with a key file; the package goes to a drive or folder. */
export function IssueDesk({ issuing }: IssueDeskProps) {
  const t = useTranslate();
  const { body, settings } = useWorkplace();
  const key = useKey(body.code, role);
  const issue = async (folder: string): Promise<void> => {
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    const request = { issuer: body.code, officer: settings.preparer, keyFile, password, folder };
    if ((await issuing.start(request)) !== null) key.forget();
  };
  const view = key.opened?.view ?? null;
  return (
    <>
      <Section title={t("editions.issue.title")} description={t("editions.issue.text")}>
        <KeyForm role={role} state={key} disabled={issuing.isRunning} />
      </Section>
      {view !== null && (
        <CertificateCard view={view}>
          {keyStanding(view) === "fit" && (
            <WriteOut
              job={issuing}
              action={t("editions.issue.sign")}
              label={t("editions.issue.sign")}
              missing={null}
              onWrite={(folder) => void issue(folder)}
            />
          )}
        </CertificateCard>
      )}
    </>
  );
}
