import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { addAnnex } from "#backend/annexes/index.ts";
import { packageFile } from "#backend/data-folder/index.ts";
import { insertReport, saveEntry, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { pdf } from "./annex-files.ts";
import { limits, openSampleFolder, sampleEntry, sampleReport, signReport } from "./sample.ts";

const signedReport = { ...sampleReport, id: "0198f0a0-0000-7000-8000-000000000002", halfYear: "2017-H2" };
export const packageBytes = Buffer.from("a signed container");
export const packageSha256 = createHash("sha256").update(packageBytes).digest("hex");

/** An open data folder with a draft on 2018-H1 (one entry, two annexes) and a signed report on 2017-H2 with its package. */
export async function openFullFolder(...args: Parameters<typeof openSampleFolder>) {
  const folder = await openSampleFolder(...args);
  const { database, layout } = folder;
  for (const name of ["бұйрық.pdf", "хат.pdf"]) {
    const source = (async function* () {
      yield pdf(name);
    })();
    await addAnnex(database, layout, { reportId: sampleReport.id, measure: 17, name, source }, { limits });
  }
  writeFileSync(packageFile(layout, packageSha256), packageBytes);
  transaction(database, (writer) => {
    saveEntry(writer, sampleReport.id, sampleEntry(17, "бірінші мәтін"), writer.now().toISOString());
    appendJournal(writer, { action: "entry.saved", subject: `report:${sampleReport.id}`, data: { measure: 17 } });
    insertReport(writer, signedReport);
    signReport(writer, signedReport.id, packageSha256, packageBytes.length);
  });
  return folder;
}
