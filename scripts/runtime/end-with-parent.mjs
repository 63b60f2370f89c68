// Loaded before the program itself: a process whose parent was killed ends, too, instead of holding on to its port.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
