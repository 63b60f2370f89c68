import { TableScroll } from "@/components/ui/table-scroll";
import { formatDateShort } from "@/lib/platform/time";
import { RemovePasskeyForm } from "./factor-forms";

type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

export function PasskeyTable({ passkeys }: { passkeys: readonly Passkey[] }) {
  return (
    <TableScroll label="Ihre Passkeys">
      <table className="table">
        <caption className="kern-sr-only">Ihre Passkeys</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Angelegt</th>
            <th scope="col">Zuletzt benutzt</th>
            <th scope="col">Entfernen</th>
          </tr>
        </thead>
        <tbody>
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatDateShort(createdAt)}</td>
              <td>{lastUsedAt ? formatDateShort(lastUsedAt) : "noch nie"}</td>
              <td>
                <RemovePasskeyForm passkey={id} name={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
