type Dated = { startsAt: Date; postponedAt: Date | null };

/** From then on registrations stay as they are. A postponed forum has not begun, although its old date may have passed. */
export const hasBegun = ({ startsAt, postponedAt }: Dated, now: Date): boolean => !postponedAt && now >= startsAt;
