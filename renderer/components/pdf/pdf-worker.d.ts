declare module "pdfjs-dist/build/pdf.worker.min.mjs?url" {
  const url: string;
  // An asset's address has no other way out of its module.
  // biome-ignore lint/style/noDefaultExport: assets are exported so by Vite.
  export default url;
}
