import { getStaff } from "@/lib/accounts/session";
import { getExportFile } from "@/lib/exports/queries/file";
import { kindOfFile } from "@/lib/exports/rules/kinds";

/** The file a grant was given for. Whatever is wrong, the answer is the same: it is not there. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/koordination/foren/[id]/ausgeben/[file]">,
): Promise<Response> {
  const [{ id, file: name }, staff] = await Promise.all([params, getStaff()]);
  const kind = kindOfFile(name);
  if (!staff || !kind) return notThere();
  const grant = new URL(request.url).searchParams.get("schein") ?? "";
  const file = await getExportFile(staff.actor, id, kind, grant);
  if (!file) return notThere();
  const body = typeof file.content === "string" ? file.content : new Uint8Array(file.content);
  return new Response(body, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const notThere = (): Response =>
  new Response("Diese Datei gibt es nicht oder nicht mehr. Erstellen Sie sie bitte noch einmal.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
