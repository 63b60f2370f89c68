import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import type { tasksOf } from "@/lib/forums/rules/tasks";

type Props = { base: string; tasks: ReturnType<typeof tasksOf>; release: string };

/** The tasks of a forum, each with where it stands; any order will do. */
export function TaskList({ base, tasks, release }: Props) {
  const open = tasks.filter((task) => task.open.length > 0).length;
  return (
    <ol className="tasks">
      {tasks.map((task) => (
        <li key={task.key}>
          <a href={`${base}/${task.key}` as Route}>{task.title}</a>
          <State task={task} />
        </li>
      ))}
      <li>
        <a href={`${base}/pruefung` as Route}>Veröffentlichen</a>
        <span>{open === 0 ? release : "wenn alles andere fertig ist"}</span>
      </li>
    </ol>
  );
}

function State({ task }: { task: Props["tasks"][number] }) {
  if (task.open.length > 0)
    return (
      <span>
        <Badge tone="warning">noch offen</Badge> {task.open.join(", ")}
      </span>
    );
  if (task.optional && !task.begun)
    return (
      <span>
        <Badge>freiwillig</Badge>
      </span>
    );
  return (
    <span>
      <Badge tone="info">fertig</Badge>
    </span>
  );
}
