import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Packages the tree twice, in two folders, time zones and languages, and fails unless every jar has
 * the same SHA-256 both times. Arguments: the project's folder and the program of Maven.
 */
final class Reproducible {

  private static final Set<String> SKIPPED = Set.of("target", ".git", ".kehu", "node_modules");

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    Path work = Files.createTempDirectory("kehu-reproducible");
    try {
      Map<String, String> one = built(root, work.resolve("one"), arguments[1], "UTC", "C.UTF-8");
      Map<String, String> two =
          built(root, work.resolve("another"), arguments[1], "Asia/Shanghai", "C");
      compare(one, two);
    } finally {
      delete(work);
    }
  }

  private static void compare(Map<String, String> one, Map<String, String> two) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(two.keySet());
    List<String> different =
        names.stream()
            .filter(name -> !one.getOrDefault(name, "missing").equals(two.get(name)))
            .toList();
    if (one.isEmpty() || !different.isEmpty()) {
      System.err.println("not the same when built twice: " + different + " of " + names);
      System.exit(1);
    }
    System.out.println(
        "dose full: packaged twice, " + one.size() + " jars have the same SHA-256 both times");
  }

  private static Map<String, String> built(
      Path root, Path folder, String maven, String zone, String language)
      throws IOException, InterruptedException {
    copy(root, folder);
    ProcessBuilder builder =
        new ProcessBuilder(
                maven,
                "-B",
                "-q",
                "-o",
                "-Dmaven.test.skip=true",
                "-Dkehu.format.skip=true",
                "package")
            .directory(folder.toFile())
            .inheritIO();
    builder.environment().put("TZ", zone);
    builder.environment().put("LC_ALL", language);
    // Maven hands its own options to a Maven that it starts.
    builder.environment().keySet().removeAll(Set.of("MAVEN_OPTS", "MAVEN_ARGS"));
    int code = builder.start().waitFor();
    if (code != 0) {
      System.err.println("mvn package in " + folder + " ended with " + code);
      System.exit(code);
    }
    return sums(folder);
  }

  private static Map<String, String> sums(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Reproducible::isJar).toList()) {
        sums.put(folder.relativize(file).toString(), sum(file));
      }
    }
    return sums;
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar") && file.getParent().endsWith("target");
  }

  private static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (SKIPPED.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!SKIPPED.contains(file.getFileName().toString())) {
              Files.copy(
                  file,
                  to.resolve(from.relativize(file).toString()),
                  StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
