package org.kehu.launcher;

import java.time.Duration;

/**
 * How long the launcher waits for a process: {@code KEHU_PATIENCE} seconds until it is ready, 240
 * when not given, and a quarter of that until what is ready serves.
 */
record Patience(Duration toBeReady) {

  private static final String VARIABLE = "KEHU_PATIENCE";
  private static final int USUAL_SECONDS = 240;

  static Patience ofEnvironment() {
    String text = System.getenv(VARIABLE);
    if (text == null || text.isBlank()) {
      return new Patience(Duration.ofSeconds(USUAL_SECONDS));
    }
    if (!text.matches("[1-9]\\d{0,4}")) {
      throw new Refusal(
          ExitCode.USAGE, VARIABLE + " needs a whole number of seconds, not '" + text + "'.");
    }
    return new Patience(Duration.ofSeconds(Integer.parseInt(text)));
  }

  Duration toServe() {
    return toBeReady.dividedBy(4);
  }
}
