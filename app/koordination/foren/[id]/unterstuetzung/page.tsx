import type { Metadata } from "next";
import { nameOf } from "@/components/staff/participant-table";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableScroll } from "@/components/ui/table-scroll";
import { listSupport } from "@/lib/registrations/queries/support";
import { supportLabels, supportStateLabels } from "@/lib/registrations/rules/labels";
import { forumInCharge } from "../../../forum-in-charge";

export const metadata: Metadata = { title: "Unterstützung" };

export default async function SupportPage({
  params,
  searchParams,
}: PageProps<"/koordination/foren/[id]/unterstuetzung">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const [requests, query] = await Promise.all([listSupport(actor, forum.id), searchParams]);
  const open = requests.filter(({ state }) => state === "open").length;
  return (
    <>
      <PageHead
        title="Unterstützung"
        lead={open > 0 ? `Noch offen: ${open}. Je früher organisiert, desto besser.` : "Nichts ist offen."}
      />
      {query["gespeichert"] === "ja" ? <Alert tone="success" live title="Der Stand ist gespeichert." /> : null}
      <p>
        Diese Angaben sehen nur Sie und wer dieses Forum mit Ihnen betreut. 14 Tage nach dem Forum werden sie gelöscht.
      </p>
      {requests.length === 0 ? (
        <EmptyState title="Niemand hat Unterstützung gewünscht">
          <p>Wer sich anmeldet, kann sie im Formular wünschen. Dann steht der Wunsch hier.</p>
        </EmptyState>
      ) : (
        <TableScroll label="Unterstützung">
          <table className="table">
            <caption>Was noch niemand beantwortet hat, steht oben.</caption>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Wunsch</th>
                <th scope="col">Stand</th>
                <th scope="col">Kümmert sich</th>
                <th scope="col">Notiz</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((request) => (
                <tr key={request.id}>
                  <th scope="row">
                    <a href={`/koordination/foren/${forum.id}/unterstuetzung/${request.id}`}>
                      {nameOf({ ...request, title: null })}
                    </a>
                  </th>
                  <td>
                    {request.kinds.map((kind) => supportLabels[kind]).join(", ")}
                    {request.note ? <p className="preserve-lines">{request.note}</p> : null}
                  </td>
                  <td>{supportStateLabels[request.state]}</td>
                  <td>{request.owner ?? "Noch niemand"}</td>
                  <td>{request.staffNote}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}
