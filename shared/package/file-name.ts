/** `676_2018-H1_BGM_v1_<last 8 of the package id>.asice`: sorts by half-year and body, unique by package. */
export function reportPackageFileName(report: {
  halfYear: string;
  body: string;
  version: number;
  packageId: string;
}): string {
  return `676_${report.halfYear}_${report.body}_v${report.version}_${report.packageId.slice(-8)}.asice`;
}
