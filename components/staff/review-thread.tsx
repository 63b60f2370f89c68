import { formatDateTime, isoWithOffset } from "@/lib/platform/time";

type Comment = { id: string; authorName: string; text: string; createdAt: Date };

/** What was said about a forum, the oldest first. */
export function ReviewThread({ comments }: { comments: readonly Comment[] }) {
  if (comments.length === 0) {
    return <p>Noch hat niemand etwas geschrieben. Fragen zu diesem Forum können Sie hier klären.</p>;
  }
  return (
    <ol className="thread">
      {comments.map(({ id, authorName, text, createdAt }) => (
        <li key={id}>
          <p className="thread-head">
            <strong>{authorName || "Ohne Namen"}</strong>{" "}
            <time dateTime={isoWithOffset(createdAt)}>{formatDateTime(createdAt)}</time>
          </p>
          <p className="thread-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
