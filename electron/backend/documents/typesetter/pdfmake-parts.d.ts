/* The parts of pdfmake: CommonJS modules with a class each, of which its types do not tell; parts.ts says what they are. */
declare module "pdfmake/js/*.js" {
  const part: { readonly default: unknown };
  export = part;
}
