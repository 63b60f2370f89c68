import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Node = { role?: string; children?: Node[] };

/** What a reader gets from a PDF: its pages as text, the roles of its structure in order, its language and title. */
export async function readPdf(file: Buffer) {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
        .join("")
        .replace(/\s+/g, " "),
    );
    collect((await page.getStructTree()) as Node | null, roles);
  }
  const { info, metadata } = await document.getMetadata();
  await document.loadingTask.destroy();
  return { pages, roles, info: info as Record<string, unknown>, metadata: metadata?.getRaw() ?? "" };
}

function collect(node: Node | null, roles: string[]): void {
  if (node?.role) roles.push(node.role);
  for (const child of node?.children ?? []) collect(child, roles);
}
