import type { ReportView } from "#shared/api/report-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useKey } from "../../../components/signing/key/use-key.ts";
import { SigningPlace } from "../../../components/signing/signing-place.tsx";
import { useSigning } from "../../../components/signing/use-signing.ts";
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
  const { id: reportId, body } = report;
  const key = useKey(body, role);
  const byFile = useJob("signing", "sign");
  const byNcalayer = useJob("signing", "signWithNcalayer");
  const remaking = useJob("report", "makeReady");
  const signing = useSigning<{ reportId: string; role: SignerRole }>({ key, byFile, byNcalayer });
  return (
    <>
      <SigningPlace
        {...{ signing, role, body }}
        onSign={() => void signing.sign({ reportId, role })}
        remaking={{ job: remaking, again: () => remaking.start({ reportId }) }}
        preview={formatRoute("preview")}
      >
        <WhatIsSigned report={report} />
      </SigningPlace>
      <TakeBack report={report} role={role} disabled={signing.isBusy} />
    </>
  );
}
