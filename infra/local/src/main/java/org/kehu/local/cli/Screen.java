package org.kehu.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the person at the terminal sees. Progress lines carry the seconds since the command began.
 */
final class Screen {

  private final PrintStream out;
  private final long began = System.nanoTime();

  Screen(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  synchronized void progress(String who, String what) {
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    say(String.format(Locale.ROOT, "[%6.1f s] %-10s %s", seconds, who, what));
  }
}
