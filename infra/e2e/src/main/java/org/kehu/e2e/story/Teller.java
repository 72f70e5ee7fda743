package org.kehu.e2e.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells the story line by line and stops it at the first wrong one. */
public final class Teller {

  /** So long nothing may move; a loaded machine is slow, not wrong. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration AT_MOST = Duration.ofMinutes(15);
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

  /**
   * Asks again until it is so, as long as the answers change; what other services do with an event
   * takes a moment.
   */
  static <T> T eventually(String what, Supplier<T> question, Predicate<T> wanted) {
    long end = System.nanoTime() + AT_MOST.toNanos();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    T seen = question.get();
    while (!wanted.test(seen)) {
      if (System.nanoTime() > Math.min(giveUp, end)) {
        throw new StoryFailed(
            "%s did not come about, and for %d seconds nothing has changed. Is a process away (infra/kehu status), or the machine busy? Last seen: %s"
                .formatted(what, PATIENCE.toSeconds(), words(seen)));
      }
      pause();
      T next = question.get();
      if (!words(next).equals(words(seen))) {
        giveUp = System.nanoTime() + PATIENCE.toNanos();
      }
      seen = next;
    }
    return seen;
  }

  private static String words(Object seen) {
    return seen instanceof Answer answer ? answer.brief() : String.valueOf(seen);
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
