import type { ReportView } from "#shared/api/report-view.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { ExportPlace } from "./export-place.tsx";

/** A signed report, to a drive or folder. */
export function ExportPackage({ report }: { readonly report: ReportView }) {
  const exporting = useJob("exchange", "export");
  return (
    <ExportPlace
      exporting={exporting}
      onStart={(folder, drive) => void exporting.start({ reportId: report.id, folder, drive })}
    />
  );
}
