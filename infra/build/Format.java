import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Formats every Java file of the tree, or with {@code --check} names those that are not formatted
 * and fails. Run by the build on the JDK that the project needs, whatever JDK Maven runs on.
 */
final class Format {

  private static final Set<String> SKIPPED = Set.of("target", ".git", ".kehu", "node_modules");

  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());

  public static void main(String[] arguments) throws IOException {
    boolean check = arguments[0].equals("--check");
    Path root = Path.of(arguments[1]);
    List<Path> files;
    try (Stream<Path> tree = Files.walk(root)) {
      files =
          tree.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !skipped(root.relativize(file)))
              .toList();
    }
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    files.parallelStream().forEach(file -> format(file, check, wrong));
    if (!wrong.isEmpty()) {
      wrong.stream().sorted().forEach(System.err::println);
      System.err.println(wrong.size() + " files are not formatted. Run: infra/kehu format");
      System.exit(1);
    }
  }

  private static boolean skipped(Path file) {
    for (Path part : file) {
      if (SKIPPED.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private static void format(Path file, boolean check, ConcurrentLinkedQueue<String> wrong) {
    try {
      String before = Files.readString(file);
      String ordered =
          RemoveUnusedImports.removeUnusedImports(
              ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.GOOGLE));
      String after = FORMATTER.formatSource(ordered);
      if (after.equals(before)) {
        return;
      }
      if (check) {
        wrong.add(file.toString());
      } else {
        Files.writeString(file, after);
      }
    } catch (FormatterException | IOException broken) {
      wrong.add(file + ": " + broken.getMessage());
    }
  }
}
