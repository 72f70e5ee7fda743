package org.kehu.e2e.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells the story line by line and stops it at the first wrong one. */
public final class Teller {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final PrintStream out;
  private int scene;

  /** A teller who writes there. */
  public Teller(PrintStream out) {
    this.out = out;
  }

  void scene(String title) {
    out.printf("%n%d. %s%n", ++scene, title);
  }

  void line(String words, Object... values) {
    out.printf("   ✓ " + words + "%n", values);
  }

  /** Goes on only if it is so. */
  static void check(boolean so, String otherwise, Object... values) {
    if (!so) {
      throw new StoryFailed(otherwise.formatted(values));
    }
  }

  /** Goes on only if the answer has this status. */
  static Answer expect(int status, Answer answer, String what) {
    if (answer.status() != status) {
      throw new StoryFailed(
          "%s should answer %d, but answered %s".formatted(what, status, answer.brief()));
    }
    return answer;
  }

  /** Asks again until it is so; what other services do with an event takes a moment. */
  static <T> T eventually(String what, Supplier<T> question, Predicate<T> wanted) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    T seen = question.get();
    while (!wanted.test(seen)) {
      if (System.nanoTime() > giveUp) {
        String last = seen instanceof Answer answer ? answer.brief() : String.valueOf(seen);
        throw new StoryFailed(
            "%s did not come about in %d seconds; last seen: %s"
                .formatted(what, PATIENCE.toSeconds(), last));
      }
      pause();
      seen = question.get();
    }
    return seen;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("Interrupted while waiting", stopping);
    }
  }
}
