import type { SignerRole } from "#shared/report/entry.ts";
import type { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { useKey } from "../../../components/signing/key/use-key.ts";
import { useSigning } from "../../../components/signing/use-signing.ts";
import { SignAndWrite } from "../../exchange/write/sign-and-write.tsx";

const role: SignerRole = "head";

/** The two ways of issuing an edition. */
export interface IssuingJobs {
  readonly byFile: ReturnType<typeof useJob<"editions", "issue">>;
  readonly byNcalayer: ReturnType<typeof useJob<"editions", "issueWithNcalayer">>;
}

/** ҚАӨМ's head signs the draft with a key file or through NCALayer; the package goes to a drive or folder. */
export function IssueDesk({ byFile, byNcalayer }: IssuingJobs) {
  const t = useTranslate();
  const { body, settings } = useWorkplace();
  const key = useKey(body.code, role);
  const signing = useSigning<{ issuer: string; officer: typeof settings.preparer; folder: string }>({
    ...{ key, byFile, byNcalayer },
  });
  return (
    <SignAndWrite
      {...{ signing, role }}
      body={body.code}
      title={t("editions.issue.title")}
      description={t("editions.issue.text")}
      action={t("editions.issue.sign")}
      jobLabel={t("editions.issue.sign")}
      onSign={(folder) => void signing.sign({ issuer: body.code, officer: settings.preparer, folder })}
    />
  );
}
