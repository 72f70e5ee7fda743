package org.kehu.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Pages that a service sorts after it found them, by right. A service's tests name them in {@code
 * sorted-in-memory.txt}, one a line: a regular expression for database, collection and shape, then
 * {@code because} and the reason.
 */
final class AllowedSorts {

  private static final String RESOURCE = "/sorted-in-memory.txt";
  private static final String BECAUSE = " because ";

  private final List<Pattern> shapes;

  private AllowedSorts(List<Pattern> shapes) {
    this.shapes = shapes;
  }

  /** Those of the service whose tests run; none when it names none. */
  static AllowedSorts ofThisService() {
    try (InputStream named = AllowedSorts.class.getResourceAsStream(RESOURCE)) {
      return named == null
          ? new AllowedSorts(List.of())
          : read(new InputStreamReader(named, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AllowedSorts read(Reader lines) {
    return new AllowedSorts(
        new BufferedReader(lines)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(AllowedSorts::shape)
            .toList());
  }

  private static Pattern shape(String line) {
    int reason = line.indexOf(BECAUSE);
    if (reason < 0 || line.substring(reason + BECAUSE.length()).isBlank()) {
      throw new IllegalStateException("Why may this be sorted in memory? " + line);
    }
    try {
      return Pattern.compile(line.substring(0, reason));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("This is no regular expression: " + line, e);
    }
  }

  boolean allow(String shape) {
    return shapes.stream().anyMatch(one -> one.matcher(shape).matches());
  }
}
