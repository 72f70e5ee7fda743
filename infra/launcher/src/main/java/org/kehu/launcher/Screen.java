package org.kehu.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * What the person at the terminal sees. Progress lines carry the seconds since the command began.
 */
final class Screen {

  /** Shows nothing. */
  static final Screen NONE =
      new Screen(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

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
