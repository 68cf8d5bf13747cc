package dev.postern.local.stack;

/** A process as {@code ready.json} names it: its number and the path of its log. */
public record RunningProcess(long pid, String log) {}
