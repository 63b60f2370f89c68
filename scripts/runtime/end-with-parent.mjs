// Loaded before the program itself: if the process that started it is killed, it ends, too, instead of holding on to
// its port. What the program starts in turn loads this file as well and is left alone.
if (process.env.PORTAL_STARTED_BY === String(process.ppid)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
