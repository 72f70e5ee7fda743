package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what is built is older than what it was built from. */
final class Sources {

  private static final String STAMP = "built-by-launcher";

  private Sources() {}

  static boolean isStale(Project project, Part part) {
    Optional<Path> jar = jar(project, part);
    if (jar.isEmpty()) {
      return true;
    }
    FileTime built = builtAt(project.module(part.module()), jar.get());
    return Stream.concat(Stream.of(part.module()), part.sharedModules().stream())
        .flatMap(module -> newest(project.module(module)).stream())
        .anyMatch(changed -> changed.compareTo(built) > 0);
  }

  /** Whether a file is missing or older than the sources of these modules. */
  static boolean isNewer(Project project, List<String> modules, Path made) {
    return Files.notExists(made)
        || modules.stream()
            .flatMap(module -> newest(project.module(module)).stream())
            .anyMatch(changed -> changed.compareTo(changed(made)) > 0);
  }

  /** The runnable jar of a part, if there is one. */
  static Optional<Path> jar(Project project, Part part) {
    Path target = project.module(part.module()).resolve("target");
    if (Files.notExists(target)) {
      return Optional.empty();
    }
    String name = part.artifact() + "-\\d[\\w.]*(-SNAPSHOT)?" + part.classifier() + "\\.jar";
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).findFirst();
    } catch (IOException e) {
      throw Disk.refusal(target, e);
    }
  }

  /** Remembers when the build began whose result is there now. */
  static void markBuilt(Project project, Part part, FileTime began) {
    Path stamp = project.module(part.module()).resolve("target").resolve(STAMP);
    try {
      Files.writeString(stamp, "");
      Files.setLastModifiedTime(stamp, began);
    } catch (IOException e) {
      throw Disk.refusal(stamp, e);
    }
  }

  /** A reproducible jar has no true time of its own; its forerunner and our stamp have. */
  private static FileTime builtAt(Path module, Path jar) {
    Path target = module.resolve("target");
    String plain = jar.getFileName().toString().replace("-exec.jar", ".jar");
    return Stream.of(
            target.resolve(STAMP), target.resolve(plain + ".original"), target.resolve(plain))
        .filter(Files::exists)
        .map(Sources::changed)
        .max(FileTime::compareTo)
        .orElse(FileTime.fromMillis(0));
  }

  /** Folders count too: deleting a file changes only them. */
  private static Optional<FileTime> newest(Path module) {
    try (Stream<Path> tree =
        Stream.of(module.resolve("pom.xml"), module.resolve("src/main"))
            .filter(Files::exists)
            .flatMap(Sources::walk)) {
      return tree.map(Sources::changed).max(FileTime::compareTo);
    }
  }

  /** Closed by the stream that it becomes a part of. */
  @SuppressWarnings("StreamResourceLeak")
  private static Stream<Path> walk(Path root) {
    try {
      return Files.walk(root);
    } catch (IOException e) {
      throw Disk.refusal(root, e);
    }
  }

  private static FileTime changed(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw Disk.refusal(path, e);
    }
  }

  static List<Part> stale(Project project, List<Part> parts) {
    Path rootPom = project.root().resolve("pom.xml");
    return parts.stream()
        .filter(part ->
            isStale(project, part)
                || changed(rootPom)
                        .compareTo(
                            builtAt(
                                project.module(part.module()), jar(project, part).orElseThrow()))
                    > 0)
        .toList();
  }
}
