import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints which rows of the requirements catalogue the tests of this build proved, and which not;
 * what an earlier build left in a module's {@code target} counts for nothing. A test that names a
 * row which the catalogue does not have fails the build. Arguments: the project's folder, and when
 * the build began, in UTC (2026-11-28T09:30:00Z).
 */
final class Rows {

  private static final Pattern ROW = Pattern.compile("^\\| ([CPVSGXFK])-(\\d{2,3}) \\|");
  private static final int FIELD_ROWS = 40;

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Set<String> catalogue = catalogue(root.resolve("infra/docs/requirements.md"));
    FileTime began = FileTime.from(Instant.parse(arguments[1]));
    Set<String> failed = rows(root, "failed-", began);
    Set<String> proved = rows(root, "proved-", began);
    proved.removeAll(failed);
    Set<String> unknown = new TreeSet<>(proved);
    unknown.addAll(failed);
    unknown.removeAll(catalogue);
    if (!unknown.isEmpty()) {
      System.out.println("rows named by tests that no catalogue has: " + unknown);
      System.exit(1);
    }
    for (String kind : List.of("C", "P", "V", "S", "G", "X", "F", "K", "M")) {
      print(kind, catalogue, proved);
    }
    System.out.println("rows proved in all: " + proved.size() + " of " + catalogue.size());
  }

  private static void print(String kind, Set<String> catalogue, Set<String> proved) {
    List<String> all = catalogue.stream().filter(row -> isOf(kind, row)).toList();
    List<String> done = all.stream().filter(proved::contains).toList();
    List<String> open = all.stream().filter(row -> !proved.contains(row)).toList();
    System.out.println("rows " + kind + " proved (" + done.size() + "): " + String.join(" ", done));
    System.out.println(
        "rows " + kind + " not proved (" + open.size() + "): " + String.join(" ", open));
  }

  private static boolean isOf(String kind, String row) {
    return row.startsWith(kind) && (row.charAt(1) == '-' || Character.isDigit(row.charAt(1)));
  }

  /** The rows of the catalogue, and M1 to M40 of what the field's best have. */
  private static Set<String> catalogue(Path file) throws IOException {
    Set<String> rows = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      Matcher row = ROW.matcher(line);
      if (row.find()) {
        rows.add(row.group(1) + "-" + row.group(2));
      }
    }
    for (int i = 1; i <= FIELD_ROWS; i++) {
      rows.add("M" + i);
    }
    return rows;
  }

  private static Set<String> rows(Path root, String prefix, FileTime began) throws IOException {
    try (Stream<Path> files = Files.walk(root, 5)) {
      return files
          .filter(file -> file.getParent().endsWith(Path.of("target", "rows")))
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> isOfThisBuild(file, began))
          .flatMap(Rows::lines)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean isOfThisBuild(Path file, FileTime began) {
    try {
      return Files.getLastModifiedTime(file).compareTo(began) >= 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
