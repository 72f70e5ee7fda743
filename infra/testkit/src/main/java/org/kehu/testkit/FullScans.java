package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.local.database.FullScan;
import org.kehu.local.database.MemorySort;

/**
 * Fails a test class whose requests, timers and consumers made a query that no declared index
 * serves, or asked for a page that is sorted after it was found, unless {@link AllowedSorts} says
 * why: on few rows nobody would notice, on a hundred thousand everybody. Part of {@link
 * KehuServiceTest}.
 */
final class FullScans implements BeforeAllCallback, AfterAllCallback {

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

  private static final AllowedSorts ALLOWED = AllowedSorts.ofThisService();
  private static final Set<String> SEEN = new TreeSet<>();
  private static final Set<String> SORTED = new TreeSet<>();

  /** Begins to watch; once for all tests of a JVM. */
  static void watch(EmbeddedDatabase database) {
    database.onFullScan(FEW_DOCUMENTS, FullScans::saw).onMemorySort(FullScans::saw);
  }

  private static void saw(MemorySort sort) {
    String shape = sort.database() + "." + sort.collection() + " " + sort.shape();
    if (!ALLOWED.allow(shape)) {
      note(SORTED, shape);
    }
  }

  private static void saw(FullScan scan) {
    Matcher everything = EVERYTHING.matcher(scan.shape());
    boolean byRight = everything.matches() && (everything.group("sort") == null || scan.inOrder());
    if (!byRight) {
      note(SEEN, scan.database() + "." + scan.collection() + " " + scan.shape());
    }
  }

  private static void note(Set<String> shapes, String shape) {
    synchronized (shapes) {
      shapes.add(shape);
    }
  }

  private static List<String> taken(Set<String> shapes) {
    synchronized (shapes) {
      List<String> taken = List.copyOf(shapes);
      shapes.clear();
      return taken;
    }
  }

  /** What tests of parts of a service asked before is none of this class's. */
  @Override
  public void beforeAll(ExtensionContext context) {
    taken(SEEN);
    taken(SORTED);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(taken(SEEN)).as("queries that no declared index serves").isEmpty();
    assertThat(taken(SORTED)).as("pages that are sorted after they were found").isEmpty();
  }
}
