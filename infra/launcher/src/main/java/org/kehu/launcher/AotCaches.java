package org.kehu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The AOT caches of the programs (JEP 483 and 514): classes read, linked and profiled beforehand.
 * One a program, shared by all data directories. A cache is named by all that it was made from,
 * because a JVM knows foreign jars only by time and size, and reproducible jars all have one time.
 * A JVM that cannot use the cache it is given starts without; deleting one never breaks a start.
 */
record AotCaches(Project project) {

  private static final String SUFFIX = ".aot";

  Path dir() {
    return project.defaultData().resolve("aot");
  }

  /** The launcher that holds this lock is the only one that makes caches. */
  Path lock() {
    return dir().resolve("lock");
  }

  /** Why the last maker gave up; gone when it succeeded. */
  Path failure() {
    return dir().resolve("failure");
  }

  /** Where the cache of an unpacked program is or would be. */
  Path of(Part part, Path program) {
    return dir().resolve(part.title() + "-" + key(part, program) + SUFFIX);
  }

  /** Starts with the cache when there is one. */
  List<String> options(Part part, Path program) {
    Path cache = of(part, program);
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  List<Part> missing(Map<Part, Path> programs) {
    return Arrays.stream(Part.values())
        .filter(programs::containsKey)
        .filter(part -> Files.notExists(of(part, programs.getOrDefault(part, dir()))))
        .toList();
  }

  /** Takes over a finished cache; those of the part's earlier builds are of no use any more. */
  void keep(Part part, Path program, Path made) {
    Path cache = of(part, program);
    try {
      Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (Stream<Path> files = Files.list(dir())) {
        for (Path old : files.filter(file -> isOther(part, file, cache)).toList()) {
          Files.deleteIfExists(old);
        }
      }
    } catch (IOException e) {
      throw Disk.refusal(cache, e);
    }
  }

  private static boolean isOther(Part part, Path file, Path cache) {
    String name = file.getFileName().toString();
    return name.startsWith(part.title() + "-") && name.endsWith(SUFFIX) && !file.equals(cache);
  }

  private String key(Part part, Path program) {
    CRC32 sum = new CRC32();
    add(sum, Jars.fingerprintOfUnpacked(program));
    add(sum, System.getProperty("java.vm.version"));
    add(sum, project.javaHome().toString());
    Jvm.flags(part).forEach(flag -> add(sum, flag));
    return Long.toHexString(sum.getValue());
  }

  private static void add(CRC32 sum, String text) {
    sum.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
