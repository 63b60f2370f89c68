import type { Route } from "next";
import { DeliveryTable } from "@/components/staff/delivery-table";
import { Pagination } from "@/components/ui/pagination";
import { type BulkMailRow, DELIVERIES_PER_PAGE, listDeliveries } from "@/lib/mailings/queries/bulk-mails";
import type { StaffActor } from "@/lib/policy/actor";

interface DeliveriesProps {
  actor: StaffActor;
  mail: BulkMailRow;
  page: string;
  query: Record<string, string | string[] | undefined>;
}

/** What became of the copies, as long as the log of mails remembers them. */
export async function Deliveries({ actor, mail, page, query }: DeliveriesProps) {
  const number = Math.max(1, Math.min(1000, Number.parseInt(String(query["seite"] ?? "1"), 10) || 1));
  const { total, rows } = await listDeliveries(actor, mail, number);
  const pages = Math.max(1, Math.ceil(total / DELIVERIES_PER_PAGE));
  return (
    <section className="section">
      <h2>Zustellung</h2>
      {rows.length > 0 ? (
        <DeliveryTable rows={rows} />
      ) : (
        <p>Das Protokoll der einzelnen E-Mails wird nach einiger Zeit gelöscht und ist hier leer.</p>
      )}
      <Pagination page={number} pageCount={pages} hrefFor={(to) => `${page}?seite=${to}` as Route} />
    </section>
  );
}
