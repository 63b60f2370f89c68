import { formatDateShort, formatNumber, parseWallTime } from "@/lib/platform/time";
import { type CoursePoint, plotCourse } from "@/lib/reports/rules/course";

type Forum = { id: string; title: string; startsAt: Date; capacity: number | null; course: CoursePoint[] };

const BOX = { width: 320, height: 96 };
/** Room for the line's width and the point at its end. */
const EDGE = 6;

const dayWords = (day: string) => formatDateShort(parseWallTime(`${day}T12:00`));

/** How registrations went for one forum: a line, and the same numbers as a table. */
export function CourseChart({ forum }: { forum: Forum }) {
  const { course, capacity } = forum;
  const first = course[0];
  const last = course.at(-1);
  return (
    <article className="course">
      <h3>
        <a href={`/koordination/foren/${forum.id}`}>{forum.title}</a>
      </h3>
      <p className="muted">
        {formatDateShort(forum.startsAt)} · {capacity === null ? "ohne Begrenzung" : `${formatNumber(capacity)} Plätze`}
      </p>
      {first && last ? (
        <>
          <CourseLine forum={forum} first={first} last={last} />
          <details>
            <summary>Zahlen als Tabelle</summary>
            <CourseTable course={course} title={forum.title} />
          </details>
        </>
      ) : (
        <p>Noch keine bestätigte Anmeldung.</p>
      )}
    </article>
  );
}

function CourseLine({ forum, first, last }: { forum: Forum; first: CoursePoint; last: CoursePoint }) {
  const plot = plotCourse(forum.course, forum.capacity, BOX);
  const { width, height } = BOX;
  const people = last.people === 1 ? "1 Person" : `${formatNumber(last.people)} Personen`;
  const words = `${people} mit festem Platz am ${dayWords(last.day)}, gezählt ab ${dayWords(first.day)}`;
  return (
    <figure>
      <svg
        className="course-line"
        viewBox={`${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}`}
        role="img"
        aria-label={words}
      >
        <line className="course-foot" x1="0" x2={width} y1={height} y2={height} />
        {plot.capacityY === null ? null : (
          <line
            className="course-capacity"
            x1="0"
            x2={width}
            y1={plot.capacityY}
            y2={plot.capacityY}
            strokeDasharray="5 4"
          />
        )}
        <polyline className="course-people" points={plot.points} fill="none" />
        <circle className="course-last" cx={plot.last.x} cy={plot.last.y} r="4" />
      </svg>
      <figcaption>
        <span>{dayWords(first.day)}</span>
        <span>
          {dayWords(last.day)}: <strong>{people}</strong>
        </span>
      </figcaption>
    </figure>
  );
}

function CourseTable({ course, title }: { course: readonly CoursePoint[]; title: string }) {
  return (
    <table className="table">
      <caption className="kern-sr-only">Verlauf der Anmeldungen: {title}</caption>
      <thead>
        <tr>
          <th scope="col">Ende des Tages</th>
          <th scope="col" className="number">
            Personen mit festem Platz
          </th>
        </tr>
      </thead>
      <tbody>
        {course.map(({ day, people }) => (
          <tr key={day}>
            <th scope="row">{dayWords(day)}</th>
            <td className="number">{formatNumber(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
