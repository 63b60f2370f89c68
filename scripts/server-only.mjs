// In place of the package of this name, which throws outside a React server build: the worker, migrations and seed
// run on a server, too, but as plain Node programs.
export {};
