import { addHours, addMinutes } from "@/lib/platform/time";

export type Person = {
  name: string;
  group: number;
  together: boolean;
  state: "unconfirmed" | "confirmed" | "waitlisted" | "offered" | "cancelled" | "expired";
  createdAt: Date;
  holdUntil: Date | null;
  rank: number;
  /** Filled in from the database, as the rules of working time are tested by themselves. */
  offerEnds: Date | null;
};

/**
 * What the rules of places say, in the plainest words and without a database: the real desk is compared with it step by
 * step. Everything happens at the time it is told.
 */
export class DeskModel {
  people: Person[] = [];
  private groups = 0;
  private ranks = 0;

  constructor(
    public capacity: number,
    private readonly startsAt: Date,
    /** Per cent. */
    public overbooking = 0,
  ) {}

  /** All places that may be given out. */
  limit = () => this.capacity + Math.floor((this.capacity * this.overbooking) / 100);

  live = (name: string) => this.people.find((p) => p.name === name && !["cancelled", "expired"].includes(p.state));

  private holds = (p: Person, now: Date) => p.state === "unconfirmed" && p.holdUntil !== null && p.holdUntil > now;
  taken = (now: Date) =>
    this.people.filter((p) => p.state === "confirmed" || p.state === "offered" || this.holds(p, now)).length;
  free = (now: Date) => Math.max(0, this.limit() - this.taken(now));
  queue = () => this.people.filter((p) => p.state === "waitlisted").sort((a, b) => a.rank - b.rank);
  private forNewcomers = (now: Date) => (this.queue().length > 0 ? 0 : this.free(now));

  register(names: string[], together: boolean, now: Date) {
    const fresh = names.filter((name) => !this.live(name));
    const free = this.forNewcomers(now);
    const some = together ? 0 : free;
    const held = free >= fresh.length ? fresh.length : some;
    const group = ++this.groups;
    const shared = {
      group,
      together: together && fresh.length > 1,
      state: "unconfirmed",
      createdAt: now,
      rank: 0,
    } as const;
    for (const [i, name] of fresh.entries()) {
      this.people.push({ ...shared, name, holdUntil: i < held ? addMinutes(now, 60) : null, offerEnds: null });
    }
  }

  /** Members of the group who have neither confirmed nor a place held. */
  private unproven = (person: Person, now: Date) =>
    this.people.filter(
      (p) => person.together && p.group === person.group && p.state === "unconfirmed" && !this.holds(p, now),
    );

  confirm(person: Person, now: Date) {
    if (person.state !== "unconfirmed") return;
    person.rank = ++this.ranks;
    if (!this.holds(person, now)) {
      const others = this.unproven(person, now).filter((p) => p !== person);
      const free = this.forNewcomers(now);
      const needed = others.length + 1 > this.limit() ? 1 : others.length + 1;
      if (free < needed) {
        person.state = "waitlisted";
        person.holdUntil = null;
        return;
      }
      if (free > others.length) for (const other of others) other.holdUntil = addMinutes(now, 60);
    }
    person.state = "confirmed";
    person.holdUntil = null;
  }

  cancel(person: Person, now: Date) {
    person.state = "cancelled";
    this.allocate(now);
  }

  /** In time or not at all. */
  accept(person: Person, now: Date): boolean {
    if (person.state === "confirmed") return true;
    if (person.state !== "offered" || !person.offerEnds || person.offerEnds <= now) return false;
    person.state = "confirmed";
    return true;
  }

  expire(now: Date) {
    const due = this.people.filter((p) => p.state === "offered" && p.offerEnds && p.offerEnds <= now);
    for (const person of due) person.state = "expired";
    if (due.length > 0) this.allocate(now);
  }

  purge(now: Date) {
    const due = this.people.filter((p) => p.state === "unconfirmed" && p.createdAt < addHours(now, -48));
    this.people = this.people.filter((p) => !due.includes(p));
    if (due.length > 0) this.allocate(now);
  }

  hasBegun = (now: Date) => now >= this.startsAt;
  offersRun = (now: Date) => now < addHours(this.startsAt, -24);

  allocate(now: Date) {
    if (!this.offersRun(now)) return;
    const groups = new Map(this.queue().map((p) => [p, p.together ? this.wholeGroup(p, now) : [p]]));
    for (let next = this.queue()[0]; next; next = this.queue()[0]) {
      const group = groups.get(next) ?? [next];
      const served = group.length > this.limit() ? [next] : group;
      if (served.length > this.free(now)) return;
      for (const person of served) this.serve(person);
    }
  }

  private wholeGroup = (person: Person, now: Date) => [
    ...this.queue().filter((p) => p.group === person.group),
    ...this.unproven(person, now),
  ];

  private serve(person: Person) {
    if (person.state === "waitlisted") person.state = "offered";
    // Who has yet to confirm has the place kept as long as the others their offers.
    else person.holdUntil = this.startsAt;
    this.served.push(person);
  }

  /** Served since the last look at the database, which knows for how long. */
  served: Person[] = [];
}
