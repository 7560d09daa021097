interface NamedReport {
  readonly halfYear: string;
  readonly body: string;
  readonly version: number;
  readonly packageId: string;
}

/** `676_2018-H1_BGM_v1_<last 8 of the package id>.asice`: sorts by half-year and body, unique by package. */
export function reportPackageFileName(report: NamedReport): string {
  return fileName(report, "");
}

/** `676_2018-H1_BGM_v1_for-head_<last 8>.asice`: signed by the preparer, on its way to the head. */
export function headPackageFileName(report: NamedReport): string {
  return fileName(report, "for-head_");
}

/** `676_2018-H1_BGM_v1_refused_<last 8>.asice`: the head's refusal, on its way back. */
export function refusalFileName(report: NamedReport): string {
  return fileName(report, "refused_");
}

function fileName({ halfYear, body, version, packageId }: NamedReport, what: string): string {
  return `676_${halfYear}_${body}_v${version}_${what}${packageId.slice(-8)}.asice`;
}
