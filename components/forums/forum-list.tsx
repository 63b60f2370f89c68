import { CardList } from "@/components/ui/card";
import type { ForumCardData } from "@/lib/forums/rules/forum";
import { ForumCard } from "./forum-card";

interface ForumListProps {
  forums: readonly ForumCardData[];
  level?: 2 | 3 | 4;
  columns?: "auto" | "one";
}

/** Forums as cards, in the order given. */
export function ForumList({ forums, level = 3, columns = "auto" }: ForumListProps) {
  return (
    <CardList columns={columns}>
      {forums.map((forum) => (
        <ForumCard key={forum.id} forum={forum} level={level} />
      ))}
    </CardList>
  );
}
