import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { pdfFamilies, pdfFonts } from "./pdf-fonts";

let compiler: NodeCompiler | undefined;

/**
 * A tagged PDF (PDF/UA-1) from a Typst template and data. The template reads the data as JSON from `sys.inputs.data`
 * and takes its font from `fonts`: the data is never part of the source, so nothing in a name can become markup.
 */
export function writePdf(template: string, data: unknown): Buffer {
  let failure: unknown;
  for (const readable of [asTyped, inCommonScripts, inLatin]) {
    try {
      return compile(template, readable(JSON.stringify(data)));
    } catch (error) {
      if (!isWithoutGlyph(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

function compile(template: string, data: string): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: pdfFonts() }] });
  try {
    const { result, takeDiagnostics } = compileDocument(compiler, pdfFamilies + template, data);
    if (!result) throw new Error(`The page could not be set: ${takeDiagnostics()}`);
    return compiler.pdf(result, { pdfStandard: "ua-1" });
  } finally {
    // It would keep what people are called.
    compiler.evictCache(0);
  }
}

function compileDocument(typst: NodeCompiler, mainFileContent: string, data: string) {
  const run = typst.compile({ mainFileContent, inputs: { data } });
  return { result: run.result, takeDiagnostics: () => JSON.stringify(run.takeDiagnostics()?.shortDiagnostics ?? []) };
}

/*
 * A character that no font has would be an unreadable box, which PDF/UA refuses. Rather a name with a question mark, to
 * be mended by hand, than no list on the day of the forum.
 */
const isWithoutGlyph = (error: unknown) => String(error).includes("could not be displayed");
const asTyped = (json: string) => json;
const inCommonScripts = (json: string) =>
  json.replace(/[^\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}„“”‚‘’–—…€ ]/gu, "?");
const inLatin = (json: string) => json.replace(/[^\u0020-\u007e\u00a0-\u017f„“–]/g, "?");
