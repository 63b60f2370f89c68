/** As what somebody comes to a forum: "Ich komme als". */
export const actorTypes = ["municipality", "association", "organisation", "initiative", "volunteer", "other"] as const;
export type ActorType = (typeof actorTypes)[number];
