package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.local.database.FullScan;

/**
 * Fails a test class whose requests, timers and consumers made a query that no declared index
 * serves: on few rows nobody would notice, on a hundred thousand everybody. Part of {@link
 * KehuServiceTest}.
 */
public final class FullScans implements AfterAllCallback {

  /** A collection of so many documents is read whole by right. */
  private static final int FEW_DOCUMENTS = 5;

  /**
   * All that a reader of everything asks: nearly every document fits, so none could be passed. One
   * whose second role reaches higher in a scope asks for everything or that.
   */
  private static final Pattern EVERYTHING =
      Pattern.compile(
          "\\{(\\$and: \\[\\{(\\$or: \\[\\{)?)?level: \\{\\$lte: \\?}"
              + "(}(, \\{level: \\{\\$lte: \\?}, scope: \\{\\$in: \\?}})+])?(}])?}(?<sort> sort .*)?");

  private static final int NONE_AT_ALL = -1;
  private static final int WINDOWS = 3;

  private static final List<FullScan> SEEN = new ArrayList<>();
  private static volatile Set<String> inWindow = new ConcurrentSkipListSet<>();
  private static volatile boolean windowOpen;

  /** Begins to watch; once for all tests of a JVM. */
  static void watch(EmbeddedDatabase database) {
    database.onFullScan(NONE_AT_ALL, FullScans::saw);
  }

  private static void saw(FullScan scan) {
    Matcher everything = EVERYTHING.matcher(scan.shape());
    boolean byRight = everything.matches() && (everything.group("sort") == null || scan.inOrder());
    if (byRight) {
      return;
    }
    if (windowOpen) {
      inWindow.add(words(scan));
    }
    if (scan.documents() > FEW_DOCUMENTS) {
      synchronized (SEEN) {
        SEEN.add(scan);
      }
    }
  }

  private static String words(FullScan scan) {
    return scan.database() + "." + scan.collection() + " " + scan.shape();
  }

  /**
   * What a request reads without an index, however little there is to read, even nothing. It is
   * sent again when something was seen: what timers and consumers read meanwhile is not its own.
   */
  public static synchronized Set<String> of(Runnable request) {
    Set<String> always = seenDuring(request);
    for (int again = 1; again < WINDOWS && !always.isEmpty(); again++) {
      always.retainAll(seenDuring(request));
    }
    return always;
  }

  private static Set<String> seenDuring(Runnable request) {
    Set<String> seen = new ConcurrentSkipListSet<>();
    inWindow = seen;
    windowOpen = true;
    try {
      request.run();
    } finally {
      windowOpen = false;
    }
    return seen;
  }

  private static List<String> taken() {
    synchronized (SEEN) {
      List<String> shapes = SEEN.stream().map(FullScans::words).distinct().sorted().toList();
      SEEN.clear();
      return shapes;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(taken()).as("queries that no declared index serves").isEmpty();
  }
}
