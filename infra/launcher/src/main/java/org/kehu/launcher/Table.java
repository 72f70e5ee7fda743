package org.kehu.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of processes as people read it. */
final class Table {

  private static final String ROW = "%-10s  %-8s  %6s  %8s  %8s  %-8s  %s";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private Table() {}

  static String of(List<Snapshot> snapshots, Home home) {
    StringBuilder table = new StringBuilder();
    table.append(
        ROW.formatted("process", "state", "port", "pid", "memory", "started", "ready after"));
    int total = 0;
    for (Snapshot one : snapshots) {
      total += one.residentMb().orElse(0);
      table.append('\n').append(row(one, home).stripTrailing());
    }
    return table.append("\n%d MB in all".formatted(total)).toString();
  }

  private static String row(Snapshot one, Home home) {
    return ROW.formatted(
        one.part().title(),
        one.state().title(),
        one.port(),
        one.pid().isPresent() ? Long.toString(one.pid().getAsLong()) : "",
        one.residentMb().isPresent() ? one.residentMb().getAsInt() + " MB" : "",
        one.began().map(Table::clock).orElse(""),
        readyAfter(one, home).map(Table::seconds).orElse(""));
  }

  private static Optional<Duration> readyAfter(Snapshot one, Home home) {
    return one.pid().isEmpty()
        ? Optional.empty()
        : RunFile.read(home, one.part()).flatMap(RunFile::readyAfter);
  }

  private static String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
