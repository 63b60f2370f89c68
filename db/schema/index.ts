export * from "./audit";
export * from "./content";
export * from "./forums";
export * from "./messages";
export * from "./rate-limits";
export * from "./regions";
export * from "./registrations";
export * from "./series";
