package org.kehu.local.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command {@code format}: google-java-format on every Java source of the project. */
record Formatter(Project project, Screen screen) {

  private static final Pattern VERSION =
      Pattern.compile("<google-java-format\\.version>([^<]+)</google-java-format\\.version>");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".kehu");

  /** Formats, or with {@code check} only names the files that are not formatted. */
  int run(boolean check) {
    Path jar = jar();
    Path list = tools().resolve("sources-" + ProcessHandle.current().pid() + ".txt");
    try {
      List<Path> sources = sources();
      Files.writeString(
          list, sources.stream().map(Path::toString).collect(Collectors.joining("\n")));
      List<String> command =
          new ArrayList<>(
              List.of(project.java().toString(), "-XX:+UseSerialGC", "-jar", jar.toString()));
      command.addAll(
          check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
      command.add("@" + list);
      int code = Foreground.run(project.root(), Map.of(), command);
      if (code != 0) {
        throw new Refusal(
            ExitCode.FAILED,
            check
                ? "These files are not formatted; 'infra/kehu format' formats them."
                : "The formatter could not read every file.");
      }
      screen.say(sources.size() + " Java files are formatted.");
      return 0;
    } catch (IOException e) {
      throw Disk.refusal(list, e);
    } finally {
      delete(list);
    }
  }

  private Path tools() {
    Path tools = project.defaultData().resolve("launcher").resolve("tools");
    try {
      return Files.createDirectories(tools);
    } catch (IOException e) {
      throw Disk.refusal(tools, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Disk.refusal(file, e);
    }
  }

  private Path jar() {
    String version = version();
    Path jar = tools().resolve("google-java-format-" + version + "-all-deps.jar");
    if (Files.notExists(jar)) {
      Path log = tools().resolve("fetch.log");
      String artifact =
          "com.google.googlejavaformat:google-java-format:" + version + ":jar:all-deps";
      int code =
          Maven.find(project)
              .run(
                  log,
                  List.of(
                      "-N",
                      "dependency:copy",
                      "-Dartifact=" + artifact,
                      "-DoutputDirectory=" + tools()),
                  line -> {});
      if (code != 0 || Files.notExists(jar)) {
        throw new Refusal(
            ExitCode.MISSING_PART, "Maven could not fetch " + artifact + "; see " + log + ".");
      }
    }
    return jar;
  }

  private String version() {
    Path pom = project.root().resolve("pom.xml");
    try {
      Matcher matcher = VERSION.matcher(Files.readString(pom));
      if (!matcher.find()) {
        throw new Refusal(
            ExitCode.MISSING_PART, pom + " has no property google-java-format.version.");
      }
      return matcher.group(1).trim();
    } catch (IOException e) {
      throw Disk.refusal(pom, e);
    }
  }

  private List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        project.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sources.sort(null);
    return sources;
  }
}
