package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
final class FullScans implements AfterAllCallback {

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

  private static final List<FullScan> SEEN = new ArrayList<>();

  /** Begins to watch; once for all tests of a JVM. */
  static void watch(EmbeddedDatabase database) {
    database.onFullScan(FEW_DOCUMENTS, FullScans::saw);
  }

  private static void saw(FullScan scan) {
    Matcher everything = EVERYTHING.matcher(scan.shape());
    boolean byRight = everything.matches() && (everything.group("sort") == null || scan.inOrder());
    if (!byRight) {
      synchronized (SEEN) {
        SEEN.add(scan);
      }
    }
  }

  private static List<String> taken() {
    synchronized (SEEN) {
      List<String> shapes =
          SEEN.stream()
              .map(scan -> scan.database() + "." + scan.collection() + " " + scan.shape())
              .distinct()
              .sorted()
              .toList();
      SEEN.clear();
      return shapes;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(taken()).as("queries that no declared index serves").isEmpty();
  }
}
